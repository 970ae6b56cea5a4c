import type { BegunReport } from "./report.ts";

/** Whether a reader has written the same in two reports, or drafts, of one name. */
export function haveSameWords(a: BegunReport, b: BegunReport): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf({ reason, comment, correction, citedSource, reader }: BegunReport): string {
  return JSON.stringify([reason, comment, correction, citedSource, reader?.name, reader?.email]);
}
