import type { Findings } from "#check/article-check.ts";
import { counted, text } from "./text.ts";
import { DESIGN } from "./word-keys.ts";

type Counted = Pick<Findings["evidence"][string], "design" | "studies" | "participants">;

/** What kind of work it is and how much it has seen: `systematic review`, `29 studies`, `11,306 participants`. */
export function evidenceParts({ design, studies, participants }: Counted): string[] {
  const parts = [Object.hasOwn(DESIGN, design) ? text(DESIGN[design as keyof typeof DESIGN]) : design];
  if (studies !== null) parts.push(counted("studies", studies, studies));
  if (participants !== null) parts.push(counted("participants", participants, participants));
  return parts;
}
