/** The part of a Chromium trace event that is read here; times are in microseconds. */
export type TraceEvent = { name: string; pid: number; tid: number; ts: number; dur?: number; args: { data?: { url?: string } } };

type Task = { from: number; to: number };

/**
 * The longest task, in milliseconds, by which an extension kept the main thread of a page; 0 where it did nothing.
 *
 * All tasks count in which the extension's own code runs, in full length, whatever else is in them. Once the page itself has
 * loaded and painted, every task counts: a page without scripts does nothing more by itself, so that what it still lays out,
 * paints or collects is the extension's doing.
 * @param extensionUrl start of the addresses of the extension's own files
 * @throws Error where the trace has no page that was painted
 */
export function longestTaskOf(events: readonly TraceEvent[], extensionUrl: string): number {
  const painted = events.findLast(({ name }) => name === "firstPaint");
  if (painted === undefined) throw new Error("the trace has no page that was painted");
  const own = events.filter(({ pid, tid }) => pid === painted.pid && tid === painted.tid);
  const loaded = own.findLast(({ name }) => name === "loadEventEnd");
  const settled = Math.max(painted.ts, loaded?.ts ?? 0);
  const scripts = own.filter(({ args }) => args.data?.url?.startsWith(extensionUrl)).map(({ ts }) => ts);
  const counted = own
    .filter(({ name }) => name === "RunTask")
    .map(({ ts, dur = 0 }): Task => ({ from: ts, to: ts + dur }))
    .filter(({ from, to }) => from >= settled || scripts.some((at) => at >= from && at < to));
  return Math.max(0, ...counted.map(({ from, to }) => to - from)) / 1_000;
}
