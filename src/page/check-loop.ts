import { spentSoFar } from "./idle-slices.ts";
import { checkPage, type PageNow, type Reader, withoutChanged } from "./page-check.ts";

const READING: PageNow = { phase: "reading" };

/** Keeps what is known of the page up to date. */
export interface CheckLoop {
  now: () => PageNow;
  /** Reads and checks anew; while that is under way, once more afterwards. */
  again: () => void;
  /** The same, without taking over anything of the check before: what is said of the same article would be different now. */
  anew: () => void;
  /** Takes back what no longer stands on the words that were checked; looks at what changes at these nodes can have altered, or at everything. */
  verify: (touched: readonly Node[] | null) => void;
}

/** Told of each reading: whether it found anything new, and the milliseconds that it took from the page. */
type OnRead = (isNew: boolean, cost: number) => void;

/** Nothing is read before the first `again`. `onChange` is called whenever something new is known. */
export function checkLoop(read: Reader, onChange: () => void, onRead?: OnRead): CheckLoop {
  let now: PageNow = READING;
  let isRunning = false;
  let isStale = false;
  let isOutdated = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isStale) {
        isStale = false;
        const before = isOutdated ? READING : now;
        isOutdated = false;
        const spent = spentSoFar();
        now = await checkPage(read, before);
        onRead?.(!isAlike(before, now), spentSoFar() - spent);
        onChange();
      }
    } finally {
      isRunning = false;
    }
  };

  const again = (): void => {
    isStale = true;
    if (now.phase !== "checked") now = READING;
    if (!isRunning) void run();
  };
  return {
    now: () => now,
    again,
    anew: () => {
      isOutdated = true;
      now = READING;
      again();
    },
    verify: (touched) => {
      const left = now.phase === "checked" ? withoutChanged(now.page, touched) : null;
      if (!left) return;
      now = { phase: "checked", page: left };
      onChange();
    },
  };
}

/** Whether both say the same of the same text; marks may have come or gone. */
function isAlike(a: PageNow, b: PageNow): boolean {
  if (a.phase !== "checked" || b.phase !== "checked") return a.phase === b.phase;
  return a.page.check === b.page.check && a.page.marks.length === b.page.marks.length;
}
