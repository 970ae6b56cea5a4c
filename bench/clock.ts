/**
 * Milliseconds that this thread has really run, so that waits for a processor that other programs have do not count. In a
 * browser, which does not tell, milliseconds on the wall clock. Only differences mean something.
 */
export function threadTime(): number {
  if (typeof process === "undefined") return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
