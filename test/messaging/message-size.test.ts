import { describe, expect, test } from "vitest";
import { isLargerThan } from "#messaging/message-size.ts";

describe("a message", () => {
  test("is as large as its texts, its names and the number of its values", () => {
    expect(isLargerThan({ text: "x".repeat(900) }, 1_000)).toBe(false);
    expect(isLargerThan({ text: "x".repeat(1_000) }, 1_000)).toBe(true);
    expect(isLargerThan({ ["x".repeat(1_000)]: 1 }, 1_000)).toBe(true);
    expect(isLargerThan(Array(200).fill(0), 1_000)).toBe(true);
    expect(isLargerThan(undefined, 1_000)).toBe(false);
  });

  test("may be nested as deeply as its sender likes", () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(isLargerThan(deep, 10_000)).toBe(true);
    expect(isLargerThan(deep, 10_000_000)).toBe(false);
  });
});
