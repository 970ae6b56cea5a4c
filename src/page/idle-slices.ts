/** Longest stretch of work at a time; a frame has 16 ms, and a task over 50 ms is felt. */
const SLICE_MS = 8;
/** A background tab or a busy page may have no idle time for long; then work goes on after this. */
const AT_LATEST_MS = 500;

/** Does the steps of `work` in idle time, a few milliseconds at a time. Resolves with what the generator returns. */
export function inIdleSlices<T>(work: Generator<unknown, T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      try {
        for (let step = work.next(); ; step = work.next()) {
          if (step.done) return resolve(step.value);
          if (performance.now() >= until) break;
        }
      } catch (error) {
        return reject(error);
      }
      whenIdle(slice);
    };
    whenIdle(slice);
  });
}

/** Calls back once when the page has nothing better to do. */
export function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(callback, { timeout: AT_LATEST_MS });
  else setTimeout(callback, 1);
}
