import { checkPage, type PageNow, type Reader } from "./page-check.ts";

/** Keeps what is known of the page up to date. */
export interface CheckLoop {
  now: () => PageNow;
  /** Reads and checks anew; while that is under way, once more afterwards. */
  again: () => void;
}

/** Nothing is read before the first `again`. `onChange` is called whenever something new is known. */
export function checkLoop(read: Reader, onChange: () => void): CheckLoop {
  let now: PageNow = { phase: "reading" };
  let isRunning = false;
  let isStale = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isStale) {
        isStale = false;
        now = await checkPage(read, now);
        onChange();
      }
    } finally {
      isRunning = false;
    }
  };

  return {
    now: () => now,
    again: () => {
      isStale = true;
      if (now.phase !== "checked") now = { phase: "reading" };
      if (!isRunning) void run();
    },
  };
}
