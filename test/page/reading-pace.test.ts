// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ReadingPace, readingPace } from "#page/reading-pace.ts";

const onDue = vi.fn();
let pace: ReadingPace;
let [isNew, cost] = [true, 0];

beforeEach(() => {
  vi.useFakeTimers();
  onDue.mockReset();
  onDue.mockImplementation(() => pace.told(isNew, cost));
  [isNew, cost] = [true, 0];
  pace = readingPace(onDue);
});
afterEach(() => {
  pace.stop();
  vi.useRealTimers();
});

/** Notes a change every 100 ms for so many seconds. */
function changeFor(seconds: number): void {
  for (let time = 0; time < seconds * 10; time++) {
    pace.note();
    vi.advanceTimersByTime(100);
  }
}

describe("the pace of reading", () => {
  test("lets a page come to rest first", () => {
    changeFor(1);
    expect(onDue).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(onDue).toHaveBeenCalledOnce();
  });

  test("reads a page that does not rest all the same", () => {
    changeFor(5);
    expect(onDue.mock.calls.length).toBeGreaterThan(0);
  });

  test("becomes ever slower where changes never concern the article, until they do", () => {
    isNew = false;
    changeFor(120);
    expect(onDue.mock.calls.length).toBeGreaterThan(4);
    expect(onDue.mock.calls.length).toBeLessThan(12);
    isNew = true;
    changeFor(60);
    const before = onDue.mock.calls.length;
    changeFor(10);
    expect(onDue.mock.calls.length).toBeGreaterThan(before + 2);
  });

  test("takes no more than a twentieth of the page's time", () => {
    cost = 500;
    changeFor(100);
    expect(onDue.mock.calls.length * cost).toBeLessThan(100_000 / 18);
  });

  test("starts afresh on another page", () => {
    isNew = false;
    changeFor(120);
    vi.advanceTimersByTime(31_000);
    const before = onDue.mock.calls.length;
    pace.forget();
    pace.note();
    vi.advanceTimersByTime(1_000);
    expect(onDue).toHaveBeenCalledTimes(before + 1);
  });
});
