import { describe, expect, test } from "vitest";
import { longestTaskOf, type TraceEvent } from "../../bench/extension-tasks.ts";

const OURS = "chrome-extension://abc/";
const MAIN = { pid: 1, tid: 1 };

/** An event of the main thread, in milliseconds. */
function event(name: string, from: number, length: number, url?: string): TraceEvent {
  return { name, ...MAIN, ts: from * 1_000, dur: length * 1_000, args: url === undefined ? {} : { data: { url } } };
}

/** The page has loaded at 90 and painted at 100. */
const PAGE = [event("loadEventEnd", 90, 0), event("firstPaint", 100, 0)];

describe("longestTaskOf", () => {
  test("counts of a task while the page loads only the extension's code", () => {
    const events = [
      ...PAGE,
      event("RunTask", 10, 60),
      event("Layout", 20, 45),
      event("EvaluateScript", 11, 7, `${OURS}a.js`),
    ];
    expect(longestTaskOf(events, OURS)).toBe(7);
  });

  test("counts what runs around the extension's code on its behalf, once", () => {
    const events = [
      ...PAGE,
      event("RunTask", 10, 60),
      event("FireIdleCallback", 20, 12),
      event("FunctionCall", 21, 8, `${OURS}a.js`),
    ];
    expect(longestTaskOf(events, OURS)).toBe(12);
  });

  test("counts whole tasks once the page has loaded and painted", () => {
    const events = [...PAGE, event("RunTask", 120, 30), event("PrePaint", 121, 25)];
    expect(longestTaskOf(events, OURS)).toBe(30);
  });

  test("counts neither the page's own code nor other threads", () => {
    const elsewhere = { ...event("RunTask", 120, 40), tid: 2 };
    const events = [...PAGE, event("RunTask", 10, 60), event("FunctionCall", 11, 50, "http://page/a.js"), elsewhere];
    expect(longestTaskOf(events, OURS)).toBe(0);
  });

  test("counts the time that the thread ran, not what it waited for", () => {
    const events = [...PAGE, { ...event("RunTask", 120, 80), tdur: 9_000 }];
    expect(longestTaskOf(events, OURS)).toBe(9);
  });

  test("rejects a trace without a painted page", () => {
    expect(() => longestTaskOf([event("RunTask", 1, 1)], OURS)).toThrow("no page");
  });
});
