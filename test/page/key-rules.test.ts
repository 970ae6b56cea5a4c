import { describe, expect, test } from "vitest";
import { isReportKey, type Key, reportKeyRule, walkDirection } from "#page/key-rules.ts";

const PRESS: Key = {
  key: "Enter",
  keyCode: 13,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  isTrusted: true,
  repeat: false,
};

describe("the key for reporting", () => {
  test("is Ctrl+Enter, or Cmd+Enter", () => {
    expect(isReportKey(PRESS)).toBe(true);
    expect(isReportKey({ ...PRESS, ctrlKey: false, metaKey: true })).toBe(true);
  });

  test.each<[string, Partial<Key>]>([
    ["made by a script of the page", { isTrusted: false }],
    ["pressed while an input method composes", { isComposing: true }],
    ["that an input method takes for itself", { keyCode: 229 }],
    ["held down", { repeat: true }],
    ["without Ctrl", { ctrlKey: false }],
    ["with Shift as well", { shiftKey: true }],
    ["with Alt as well", { altKey: true }],
    ["with Ctrl and Cmd", { metaKey: true }],
    ["of another letter", { key: "a", keyCode: 65 }],
  ])("is no press %s", (_what, change) => {
    expect(isReportKey({ ...PRESS, ...change })).toBe(false);
  });

  test.each([
    ["both", { answer: true, stop: false }],
    ["ours", { answer: true, stop: true }],
    ["page", { answer: false, stop: false }],
  ] as const)("is answered and stopped as the reader chose: %s", (ctrlEnter, rule) => {
    expect(reportKeyRule({ ctrlEnter, noticeSeen: true })).toEqual(rule);
  });
});

describe("walking through the findings", () => {
  const walk: Key = { ...PRESS, key: "ArrowDown", keyCode: 40, ctrlKey: false, altKey: true, shiftKey: true };

  test("goes forwards and back", () => {
    expect(walkDirection(walk)).toBe(1);
    expect(walkDirection({ ...walk, key: "ArrowUp" })).toBe(-1);
  });

  test("does not answer other keys, fewer keys or scripts", () => {
    expect(walkDirection({ ...walk, key: "n" })).toBeNull();
    expect(walkDirection({ ...walk, shiftKey: false })).toBeNull();
    expect(walkDirection({ ...walk, ctrlKey: true })).toBeNull();
    expect(walkDirection({ ...walk, isTrusted: false })).toBeNull();
  });
});
