/** A page that has just changed often changes again at once; reading waits until it has been still for this long. */
const REST_MS = 800;
/** A page that does not come to rest is read all the same, this long after its first change. */
const PATIENCE_MS = 2_400;
/** Reading may take one part in so many of the page's time. */
const SHARE = 20;
/** A page whose changes never concern the article is read ever more rarely, up to this. */
const MAX_PAUSE_MS = 30_000;

/** When a page that changes is to be read again. */
export interface ReadingPace {
  /** The page has changed. */
  note: () => void;
  /** It was read: whether there was anything new, and the milliseconds that it took from the page. */
  told: (isNew: boolean, cost: number) => void;
  /** What was learnt of the page's changes no longer holds: it shows something else now. */
  forget: () => void;
  stop: () => void;
}

/** Calls back whenever the page should be read, for the changes noted up to then. */
export function readingPace(onDue: () => void): ReadingPace {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let [first, last] = [0, 0];
  let pause = 0;
  let readAt = Number.NEGATIVE_INFINITY;

  const due = (): number => Math.max(Math.min(last + REST_MS, first + PATIENCE_MS), readAt + pause);
  // One timer that looks again: a page may change ten thousand times a second.
  const wait = (): void => {
    const left = due() - performance.now();
    timer = left > 0 ? setTimeout(wait, left) : null;
    if (timer === null) onDue();
  };
  return {
    note: () => {
      last = performance.now();
      if (timer !== null) return;
      first = last;
      timer = setTimeout(wait, Math.max(0, due() - last));
    },
    told: (isNew, cost) => {
      readAt = performance.now();
      const rarer = isNew ? 0 : Math.max(pause * 2, REST_MS);
      pause = Math.min(Math.max(rarer, cost * SHARE), MAX_PAUSE_MS);
    },
    forget: () => {
      pause = 0;
    },
    stop: () => clearTimeout(timer ?? undefined),
  };
}
