import * as z from "zod/mini";
import { STATES } from "../storage/kept-report.ts";

/** As much of a note as the extension shows. */
export const MAX_NOTE = 2_000;

const Decision = z.object({
  state: z.enum(STATES),
  note: z.string(),
  changed: z.iso.datetime(),
  similar: z.optional(z.string()),
});

/** What an editor decided, from the form; null where it is not one of ours. */
export function readDecision(form: unknown) {
  const read = Decision.safeParse(form);
  if (!read.success) return null;
  const { state, note, changed, similar } = read.data;
  // Forms send line ends of two characters, and no database keeps U+0000.
  const plain = note.replaceAll("\r\n", "\n").replaceAll("\0", "").trim().slice(0, MAX_NOTE).toWellFormed();
  return { state, note: plain, changed: new Date(changed), withSimilar: similar === "1" };
}
