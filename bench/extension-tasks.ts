/**
 * The part of a Chromium trace event that is read here, in microseconds: `ts` and `dur` on the wall clock, `tdur` the time
 * that its thread really ran, without the waits for a processor that other programs had.
 */
export type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string } };
};

/** Events in which a page's or an extension's code runs, together with the promises that it settles. */
const RUNS_CODE = new Set([
  "EvaluateScript",
  "FunctionCall",
  "FireIdleCallback",
  "TimerFire",
  "EventDispatch",
  "RunMicrotasks",
]);

/**
 * The longest task, in milliseconds of thread time, by which an extension kept the main thread of a page without scripts of
 * its own; 0 where it did nothing.
 *
 * While the page loads, what counts of a task is the extension's code in it: parsing and the first layout are the page's own.
 * Once the page has loaded and painted, every task counts as a whole: what it still lays out, paints or collects is the
 * extension's doing.
 * @param extensionUrl start of the addresses of the extension's own files
 * @throws Error where the trace has no page that was painted
 */
export function longestTaskOf(events: readonly TraceEvent[], extensionUrl: string): number {
  const painted = events.findLast(({ name }) => name === "firstPaint");
  if (painted === undefined) throw new Error("the trace has no page that was painted");
  const own = events.filter(({ pid, tid }) => pid === painted.pid && tid === painted.tid);
  const settled = Math.max(painted.ts, own.findLast(({ name }) => name === "loadEventEnd")?.ts ?? 0);
  const code = extensionCode(own, extensionUrl);
  const lengths = own
    .filter(({ name }) => name === "RunTask")
    .map((task) =>
      task.ts >= settled ? threadTime(task) : sum(code.filter((event) => isIn(event, task)).map(threadTime)),
    );
  return Math.max(0, ...lengths) / 1_000;
}

/**
 * Milliseconds of thread time that an extension's code ran on the main thread of a page, with the promises that it settled.
 * @param extensionUrl start of the addresses of the extension's own files
 * @throws Error where the trace has no page that was painted
 */
export function workOf(events: readonly TraceEvent[], extensionUrl: string): number {
  const painted = events.findLast(({ name }) => name === "firstPaint");
  if (painted === undefined) throw new Error("the trace has no page that was painted");
  const own = events.filter(({ pid, tid }) => pid === painted.pid && tid === painted.tid);
  return sum(extensionCode(own, extensionUrl).map(threadTime)) / 1_000;
}

/** The outermost events in which the extension's code runs. */
function extensionCode(events: readonly TraceEvent[], extensionUrl: string): TraceEvent[] {
  const marked = events.filter(({ args }) => args.data?.url?.startsWith(extensionUrl));
  const around = events.filter((event) => RUNS_CODE.has(event.name) && marked.some((inner) => isIn(inner, event)));
  return around.filter((event) => !around.some((outer) => outer !== event && isIn(event, outer)));
}

function isIn(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

function threadTime({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
