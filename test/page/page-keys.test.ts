// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchKeys } from "#page/page-keys.ts";

let host: HTMLElement;
let stop: () => void;
const heard = vi.fn();
const keys = {
  host: () => host,
  onOwn: vi.fn(),
  onInput: vi.fn(),
  onReport: vi.fn(),
  onWalk: vi.fn(() => true),
  onEscape: vi.fn(),
};

/** A key press as a person makes it; the browser marks those, a test has to. */
function press(target: EventTarget, init: KeyboardEventInit, isTrusted = true): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, composed: true, ...init });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = "<p>Text</p><input>";
  host = document.createElement("div");
  document.body.append(host);
  stop = watchKeys(window, keys);
  document.addEventListener("keydown", heard);
});
afterEach(() => {
  stop();
  document.removeEventListener("keydown", heard);
});

describe("keys", () => {
  test("Ctrl+Enter in the page is answered, and the page hears it too", () => {
    press(document.body, { key: "Enter", ctrlKey: true });
    expect(keys.onReport).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledOnce();
  });

  test("Ctrl+Enter by a script of the page is not answered", () => {
    press(document.body, { key: "Enter", ctrlKey: true }, false);
    expect(keys.onReport).not.toHaveBeenCalled();
  });

  test("pressed in our own dialog do not reach the page", () => {
    press(host, { key: "j" });
    press(host, { key: "Enter", ctrlKey: true });
    expect(heard).not.toHaveBeenCalled();
    expect(keys.onReport).not.toHaveBeenCalled();
  });

  test("that walk are taken from the page only where there is somewhere to go", () => {
    const init = { key: "ArrowDown", altKey: true, shiftKey: true };
    expect(press(document.body, init).defaultPrevented).toBe(true);
    keys.onWalk.mockReturnValueOnce(false);
    expect(press(document.body, init).defaultPrevented).toBe(false);
  });

  test("that walk belong to a text field while it has the focus", () => {
    document.querySelector("input")?.focus();
    press(document.body, { key: "ArrowDown", altKey: true, shiftKey: true });
    expect(keys.onWalk).not.toHaveBeenCalled();
  });

  test("Escape closes, and the page hears it too", () => {
    press(document.body, { key: "Escape" });
    expect(keys.onEscape).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledOnce();
  });

  test("are not listened to any more after the end", () => {
    stop();
    press(document.body, { key: "Enter", ctrlKey: true });
    expect(keys.onReport).not.toHaveBeenCalled();
  });
});
