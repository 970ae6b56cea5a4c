// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lateElements } from "#page/late-elements.ts";

const onAlive = vi.fn();
let waiting: number;
/** A page in which so many elements wait to be defined. */
const page = { querySelectorAll: () => ({ length: waiting }) } as unknown as Document;

beforeEach(() => {
  vi.useFakeTimers();
  onAlive.mockReset();
});
afterEach(() => vi.useRealTimers());

describe("elements that come to life late", () => {
  test("are told of once", () => {
    waiting = 3;
    lateElements(page, onAlive).start();
    vi.advanceTimersByTime(2_000);
    expect(onAlive).not.toHaveBeenCalled();
    waiting = 2;
    vi.advanceTimersByTime(60_000);
    expect(onAlive).toHaveBeenCalledOnce();
  });

  test("are waited for no longer than half a minute, and not at all where there are none", () => {
    waiting = 1;
    lateElements(page, onAlive).start();
    vi.advanceTimersByTime(60_000);
    waiting = 0;
    vi.advanceTimersByTime(60_000);
    const late = lateElements(page, onAlive);
    late.start();
    waiting = -1;
    vi.advanceTimersByTime(60_000);
    expect(onAlive).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("are no longer waited for after the end", () => {
    waiting = 3;
    const late = lateElements(page, onAlive);
    late.start();
    late.stop();
    waiting = 0;
    vi.advanceTimersByTime(60_000);
    expect(onAlive).not.toHaveBeenCalled();
  });
});
