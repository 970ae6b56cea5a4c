import { spentSoFar } from "./idle-slices.ts";
import { checkPage, type PageNow, type Reader, withoutChanged } from "./page-check.ts";

/** Keeps what is known of the page up to date. */
export interface CheckLoop {
  now: () => PageNow;
  /** Reads and checks anew; while that is under way, once more afterwards. */
  again: () => void;
  /** The same, and has the background check the article again even where it reads as before. */
  anew: () => void;
  /** Takes back what no longer stands on the words that were checked. */
  verify: () => void;
}

/** Told of each reading: whether it found anything new, and the milliseconds that it took from the page. */
type OnRead = (isNew: boolean, cost: number) => void;

/** Nothing is read before the first `again`. `onChange` is called whenever something new is known. */
export function checkLoop(read: Reader, onChange: () => void, onRead?: OnRead): CheckLoop {
  let now: PageNow = { phase: "reading" };
  let isRunning = false;
  let isStale = false;
  let isKnown = true;

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isStale) {
        const [before, spent] = [now, spentSoFar()];
        const known: PageNow = isKnown ? now : { phase: "reading" };
        isStale = false;
        isKnown = true;
        now = await checkPage(read, known);
        onRead?.(!isAlike(before, now), spentSoFar() - spent);
        onChange();
      }
    } finally {
      isRunning = false;
    }
  };

  const again = (): void => {
    isStale = true;
    if (now.phase !== "checked") now = { phase: "reading" };
    if (!isRunning) void run();
  };

  return {
    now: () => now,
    again,
    anew: () => {
      isKnown = false;
      again();
    },
    verify: () => {
      const left = now.phase === "checked" ? withoutChanged(now.page) : null;
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
