// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { inIdleSlices } from "#page/idle-slices.ts";

/** Counts to `last`, at a cost of a millisecond a step. */
function* count(last: number): Generator<undefined, number> {
  for (let at = 0; at < last; at++) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return last;
}

describe("work in idle slices", () => {
  test("comes to its end and hands over what it found", async () => {
    expect(await inIdleSlices(count(5))).toBe(5);
  });

  test("lets others have their turn in between", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await inIdleSlices(count(60));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  test("hands on what went wrong", async () => {
    const broken = (function* (): Generator<undefined, void> {
      yield;
      throw new Error("lost the place");
    })();
    await expect(inIdleSlices(broken)).rejects.toThrow("lost the place");
  });
});
