import { checkPage, type PageNow, type Reader } from "./page-check.ts";

const READING: PageNow = { phase: "reading" };

/** Keeps what is known of the page up to date. */
export interface CheckLoop {
  now: () => PageNow;
  /** Reads and checks anew; while that is under way, once more afterwards. */
  again: () => void;
  /** The same, without taking over anything of the check before: what is said of the same article would be different now. */
  anew: () => void;
}

/** Nothing is read before the first `again`. `onChange` is called whenever something new is known. */
export function checkLoop(read: Reader, onChange: () => void): CheckLoop {
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
        now = await checkPage(read, before);
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
  };
}
