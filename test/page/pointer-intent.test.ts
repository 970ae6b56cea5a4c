// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPointer } from "#page/pointer-intent.ts";

/** Longer than any rest has to be. */
const A_WHILE_MS = 5_000;

let stop: () => void;
const onRest = vi.fn();
const onTap = vi.fn();
const host = document.createElement("div");
const line = document.createElement("p");

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren(line, host);
  stop = watchPointer(document, () => host, { onRest, onTap });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.resetAllMocks();
});

/** A pointer that a person moves; the browser marks those, a test has to. */
function move(target: Element, options: PointerEventInit = {}, isTrusted = true): void {
  const event = new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", ...options });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  target.dispatchEvent(event);
}

test("a pointer that rests is told once, where it rests", () => {
  move(line, { clientX: 5, clientY: 6 });
  move(line, { clientX: 7, clientY: 8 });
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest.mock.calls).toEqual([[7, 8]]);
});

test("a pointer that a page makes up rests nowhere", () => {
  move(line, { clientX: 5, clientY: 6 }, false);
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest).not.toHaveBeenCalled();
});

test("a pointer that comes to the card meanwhile, that drags, or that is a finger, does not rest on the page", () => {
  move(line);
  move(host);
  move(line);
  move(line, { buttons: 1 });
  move(line, { pointerType: "touch" });
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest).not.toHaveBeenCalled();
});

test("a pointer that leaves the page rests nowhere in it", () => {
  document.documentElement.dispatchEvent(new MouseEvent("mouseleave"));
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest.mock.calls).toEqual([[-1, -1]]);
});

test("a pointer whose element is covered by the card has not left the page", () => {
  line.dispatchEvent(new MouseEvent("mouseleave"));
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest).not.toHaveBeenCalled();
});

test("a click that a script made up is no tap", () => {
  line.click();
  expect(onTap).not.toHaveBeenCalled();
});
