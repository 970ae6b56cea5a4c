// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { pressInForm } from "#page/form-keys.ts";

function press(init: KeyboardEventInit & { keyCode?: number }, focused: "input" | "textarea" = "input") {
  const form = document.createElement("form");
  form.requestSubmit = vi.fn();
  const event = new KeyboardEvent("keydown", { key: "Enter", cancelable: true, ...init });
  pressInForm(form, document.createElement(focused), event);
  return { isSent: vi.mocked(form.requestSubmit).mock.calls.length > 0, isStopped: event.defaultPrevented };
}

describe("Enter in the report form", () => {
  test.each([{ ctrlKey: true }, { metaKey: true }])("sends it off with %j", (keys) => {
    expect(press(keys, "textarea")).toEqual({ isSent: true, isStopped: false });
  });

  test("alone is left to the browser", () => {
    expect(press({})).toEqual({ isSent: false, isStopped: false });
    expect(press({}, "textarea")).toEqual({ isSent: false, isStopped: false });
  });

  test("that accepts what an input method suggests never sends it off", () => {
    expect(press({ isComposing: true })).toEqual({ isSent: false, isStopped: true });
    expect(press({ isComposing: true, ctrlKey: true }, "textarea")).toEqual({ isSent: false, isStopped: false });
  });

  test("held down sends it off once", () => {
    expect(press({ ctrlKey: true, repeat: true }).isSent).toBe(false);
  });
});
