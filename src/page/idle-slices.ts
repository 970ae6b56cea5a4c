/** Longest stretch of work at a time; a frame has 16 ms, and a task over 50 ms is felt. */
const SLICE_MS = 8;
/** A busy page may have no idle time for long; then work goes on after this. */
const AT_LATEST_MS = 500;

let spent = 0;

/** Milliseconds that our work has taken from this page so far. */
export function spentSoFar(): number {
  return spent;
}

/** Does work that counts in `spentSoFar`. */
export function timed<T>(work: () => T): T {
  const from = performance.now();
  try {
    return work();
  } finally {
    spent += performance.now() - from;
  }
}

/**
 * Does the steps of `work` in idle time, a few milliseconds at a time, and only while the page is seen: in a tab behind others it
 * waits. Resolves with what the generator returns.
 */
export function inIdleSlices<T>(work: Generator<unknown, T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const slice = (): void => {
      try {
        const last = workFor(SLICE_MS, work);
        if (last.done) resolve(last.value);
        else whenIdle(slice);
      } catch (error) {
        reject(error);
      }
    };
    whenIdle(slice);
  });
}

/** Does steps until the time is up or the work is done; answers the last step. */
function workFor<T>(milliseconds: number, work: Generator<unknown, T>): IteratorResult<unknown, T> {
  return timed(() => {
    const until = performance.now() + milliseconds;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    return step;
  });
}

/** Calls back once when the page is seen and has nothing better to do. */
export function whenIdle(callback: () => void): void {
  if (document.hidden) whenSeen(() => whenIdle(callback));
  else if (typeof requestIdleCallback === "function") requestIdleCallback(callback, { timeout: AT_LATEST_MS });
  else setTimeout(callback, 1);
}

/** Calls back once as soon as the page's tab is in front, which may be never; at once where it is. */
export function whenSeen(callback: () => void): void {
  if (document.hidden) document.addEventListener("visibilitychange", () => whenSeen(callback), { once: true });
  else callback();
}
