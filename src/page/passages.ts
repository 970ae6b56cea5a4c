import type { ArticleCheck, CheckedClaim } from "#check/article-check.ts";
import type { Span } from "#text/span.ts";
import { type InnerKind, isOfClaim, type Mark, type MarkKind } from "./marks.ts";

/** A place in the page that has a card: a claim with what differs in it and what it cites, or such a thing on its own. */
export interface Passage {
  /** Never empty. */
  ranges: Range[];
  /** Index into `check.claims`; null for what stands outside of every claim. */
  claim: number | null;
  /** Indexes of further claims with a verdict that share words with it: what else the same sentence says. */
  also: number[];
  /** Indexes of what claim packs say of the same words, beside what the claim set says. */
  packs: number[];
  /** Indexes into `check.details`. */
  details: number[];
  /** Indexes into `check.notedCitations`. */
  citations: number[];
  start: number;
  end: number;
}

/** The places that have a card, in the order of the article. */
export function passagesOf(marks: readonly Mark[], check: ArticleCheck): Passage[] {
  const passages: Passage[] = [];
  const claims = marks.filter(isOfClaim);
  const isPack = ({ index }: Mark) => Boolean(check.claims[index]?.pack);
  // Once for all claims: a book has thousands, and few of the others.
  const inner = marks.filter((mark) => !isOfClaim(mark));
  const placed = new Set(claims.map(({ index }) => index));
  for (const mark of [...claims.filter((one) => !isPack(one)), ...claims.filter(isPack)]) {
    const known = beside(passages, check.claims[mark.index]);
    const passage = known ? null : claimPassage(mark, inner, check);
    if (known) known.packs.push(mark.index);
    else if (passage)
      passages.push({ ...passage, also: alsoSaid(mark.index, check).filter((index) => placed.has(index)) });
  }
  for (const kind of ["differs", "noted"] as const) passages.push(...outside(passages, kind, inner, check));
  return passages.sort((a, b) => a.start - b.start);
}

/** A sentence hardly ever makes more claims; those of one sentence stand beside each other in `check.claims`. */
const MOST_CLAIMS = 12;

/** Indexes of the other claims with a verdict that share words with one: "smoking causes lung cancer and heart attacks" makes two. */
function alsoSaid(index: number, { claims }: ArticleCheck): number[] {
  const claim = claims[index];
  const first = Math.max(0, index - MOST_CLAIMS);
  return claims.slice(first, index + MOST_CLAIMS).flatMap((other, at) => {
    const shares = claim && other !== claim && other.start < claim.end && claim.start < other.end;
    return shares && other.verdict !== null && other.pack === null ? first + at : [];
  });
}

/** Passages of their own for marks of a kind that no other passage tells of. */
function outside(
  passages: readonly Passage[],
  kind: InnerKind,
  marks: readonly Mark[],
  check: ArticleCheck,
): Passage[] {
  const told = new Set(passages.flatMap((passage) => (kind === "differs" ? passage.details : passage.citations)));
  return marks.flatMap(({ kind: own, index, ranges }) => {
    const span = own === kind ? spanOf(kind, index, check) : undefined;
    if (!span || told.has(index)) return [];
    const [details, citations] = kind === "differs" ? [[index], []] : [[], [index]];
    return { ranges, claim: null, also: [], packs: [], details, citations, start: span.start, end: span.end };
  });
}

function spanOf(kind: InnerKind, index: number, check: ArticleCheck): Span | undefined {
  return kind === "differs" ? check.details[index] : check.notedCitations[index];
}

/** The passage whose card tells a pack's claim as well; null for what needs one of its own. */
function beside(passages: readonly Passage[], claim: CheckedClaim | undefined): Passage | null {
  if (!claim?.pack) return null;
  return passages.find(({ start, end }) => start < claim.end && claim.start < end) ?? null;
}

/** What is not painted: a pack's claim where something else about the same words is. */
export function unpainted(passages: readonly Passage[], check: ArticleCheck): ReadonlySet<number> {
  return new Set(
    passages.flatMap(({ claim, packs }) => {
      const isOpen = claim !== null && check.claims[claim]?.verdict === null;
      return packs.slice(isOpen ? 1 : 0);
    }),
  );
}

function claimPassage({ index, ranges }: Mark, inner: readonly Mark[], check: ArticleCheck): Passage | null {
  const claim = check.claims[index];
  if (!claim) return null;
  const inside = (kind: InnerKind) =>
    inner.flatMap((mark) => {
      const span = mark.kind === kind ? spanOf(kind, mark.index, check) : undefined;
      return span && span.start >= claim.start && span.end <= claim.end ? mark.index : [];
    });
  const { start, end } = claim;
  return {
    ranges,
    claim: index,
    also: [],
    packs: [],
    details: inside("differs"),
    citations: inside("noted"),
    start,
    end,
  };
}

/** All that a passage is marked as. */
export function kindsIn({ claim, packs, details, citations }: Passage, { claims }: ArticleCheck): MarkKind[] {
  const told = [...(claim === null ? [] : [claim]), ...packs];
  return [
    ...told.map((index): MarkKind => claims[index]?.verdict ?? "unknown"),
    ...details.map((): MarkKind => "differs"),
    ...citations.map((): MarkKind => "noted"),
  ];
}

/** Whether a kind of mark is to be shown: what the reader has not taken out, and what is not in the claim set where `isFull`. */
export function wantedKinds(unmarked: readonly MarkKind[], isFull: boolean): (kind: MarkKind) => boolean {
  return (kind) => (kind === "unknown" ? isFull : !unmarked.includes(kind));
}

/** Whether a passage has something to say, so that the reader who walks by keyboard stops there. */
export function isFinding({ claim, packs, details, citations }: Passage, check: ArticleCheck): boolean {
  const own = details.length + packs.length + citations.length;
  return own > 0 || (claim !== null && check.claims[claim]?.verdict !== null);
}

/** Which of the findings a passage is, counted from 1; null for what is no finding. */
export function positionOf(
  passages: readonly Passage[],
  check: ArticleCheck,
  passage: Passage,
): { at: number; of: number } | null {
  const stops = passages.filter((each) => isFinding(each, check));
  const at = stops.findIndex((stop) => isSame(stop, passage)) + 1;
  return at > 0 ? { at, of: stops.length } : null;
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
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.claim === b.claim &&
    a.details[0] === b.details[0] &&
    a.citations[0] === b.citations[0]
  );
}
