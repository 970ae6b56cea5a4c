import type { ArticleCheck } from "#check/article-check.ts";
import type { Mark } from "./marks.ts";

/** A place in the page that has a card: a claim with the study details in it that differ, or such a detail on its own. */
export interface Passage {
  /** Never empty. */
  ranges: Range[];
  /** Index into `check.claims`; null for details outside of every claim. */
  claim: number | null;
  /** Indexes into `check.details`. */
  details: number[];
  start: number;
  end: number;
}

/** The places that have a card, in the order of the article. */
export function passagesOf(marks: readonly Mark[], check: ArticleCheck): Passage[] {
  const details = marks.filter((mark) => mark.kind === "differs");
  const passages = marks
    .filter((mark) => mark.kind !== "differs")
    .flatMap((mark) => claimPassage(mark, details, check) ?? []);
  const told = new Set(passages.flatMap((passage) => passage.details));
  for (const { index, ranges } of details) {
    const detail = check.details[index];
    if (detail && !told.has(index))
      passages.push({ ranges, claim: null, details: [index], start: detail.start, end: detail.end });
  }
  return passages.sort((a, b) => a.start - b.start);
}

function claimPassage({ index, ranges }: Mark, details: readonly Mark[], check: ArticleCheck): Passage | null {
  const claim = check.claims[index];
  if (!claim) return null;
  const inside = details
    .map((mark) => mark.index)
    .filter((at) => {
      const detail = check.details[at];
      return detail !== undefined && detail.start >= claim.start && detail.end <= claim.end;
    });
  return { ranges, claim: index, details: inside, start: claim.start, end: claim.end };
}

/** Whether a passage has something to say, so that the reader who walks by keyboard stops there. */
export function isFinding({ claim, details }: Passage, check: ArticleCheck): boolean {
  return details.length > 0 || (claim !== null && check.claims[claim]?.verdict !== null);
}

/** The next finding after the one at `from`, or the one before it; round the end of the article. Null without findings. */
export function neighbour(
  passages: readonly Passage[],
  check: ArticleCheck,
  from: Passage | null,
  direction: 1 | -1,
): Passage | null {
  const stops = passages.filter((passage) => isFinding(passage, check));
  const at = from ? stops.findIndex((stop) => isSame(stop, from)) : -1;
  if (at < 0) return (direction === 1 ? stops[0] : stops.at(-1)) ?? null;
  return stops[(at + direction + stops.length) % stops.length] ?? null;
}

/** Whether two are about the same; several findings may stand in the very same words. */
function isSame(a: Passage, b: Passage): boolean {
  return a.start === b.start && a.end === b.end && a.claim === b.claim && a.details[0] === b.details[0];
}
