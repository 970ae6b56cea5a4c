import { type Frame, frameEnds } from "./frame.ts";
import type { Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

const CLAUSE_ENDS: readonly Role[] = ["boundary", "which", "contrast", "that", "condition", "than"];
const CLAUSE_MARKS = new Set([",", ";", ":", "(", ")", "–", "—"]);

/** The tags from the boundary before the frame to the boundary after it. */
export function clauseTags(tags: readonly Tag[], frame: Frame): Tag[] {
  const [first, last] = frameEnds(frame);
  let from = tags.findIndex((tag) => tag.start >= first);
  let to = tags.findLastIndex((tag) => tag.end <= last);
  while (from > 0 && !endsClause(tags[from - 1] as Tag)) from--;
  while (to < tags.length - 1) {
    const next = tags[to + 1] as Tag;
    if (!endsClause(next)) to++;
    else if (opensExample(next, tags[to + 2])) to = endOfExample(tags, to + 2);
    else break;
  }
  return tags.slice(from, to + 1);
}

/** An example between commas ("…, such as leg cramps, …") does not end the clause. */
function opensExample(comma: Tag, next: Tag | undefined): boolean {
  return comma.form === "," && next !== undefined && hasRole(next, "example");
}

function endOfExample(tags: readonly Tag[], from: number): number {
  const end = tags.findIndex((tag, index) => index > from && endsClause(tag));
  return end < 0 ? tags.length - 1 : end;
}

/** True for what parts clauses: a mark, or a word like "because". */
export function endsClause(tag: Tag): boolean {
  return CLAUSE_MARKS.has(tag.form) || hasRole(tag, ...CLAUSE_ENDS);
}
