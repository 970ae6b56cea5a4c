import type { TextSpan } from "#check/article.ts";
import { bracketMarks, joinedByDash, labelsIn, type Mark, raisedMarks, symbolMarks } from "#citations/markers.ts";

/** Longest words of a link, and longest mark, that are looked at. */
const MAX_TEXT = 2_000;
const MAX_MARK = 120;
/** What stands around the place where two raised pieces meet, if they belong together. */
const JOINED = /[,;‐‑‒–—−-]/;

/** What a mark looks like, which decides how much else must speak for it. */
export type Form = "brackets" | "parentheses" | "raised" | "symbol" | "link" | "words";

/** A stretch of text that may be a mark. */
export interface Candidate {
  mark: Mark;
  form: Form;
}

/** Everything in the text that has the form of a mark, and every link. */
export function candidatesIn(text: string, spans: TextSpan[]): Candidate[] {
  return inOrder([
    ...bracketMarks(text).map((mark) => ({ mark, form: "brackets" as const })),
    ...bracketMarks(text, "(").map((mark) => ({ mark, form: "parentheses" as const })),
    ...raisedMarks(text).map((mark) => ({ mark, form: "raised" as const })),
    ...symbolMarks(text).map((mark) => ({ mark, form: "symbol" as const })),
    ...raisedParts(text, spans),
    ...joinedLinks(
      text,
      spans.flatMap((span) => (span.kind === "code" ? [] : candidateOf(text, span))),
    ),
  ]);
}

/** Raised pieces side by side that are one mark: `<sup>1</sup><sup>,</sup><sup>2</sup>`. Two numbers need something between them. */
function raisedParts(text: string, spans: readonly TextSpan[]): Candidate[] {
  const candidates: Candidate[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    const labels = start < 0 || end - start > MAX_MARK ? null : labelsIn(text, start, end);
    if (labels !== null && labels.length > 1) candidates.push({ mark: { start, end, labels }, form: "raised" });
  };
  for (const span of spans) {
    if (span.kind !== "raised" || span.start < end) continue;
    const goesOn = start >= 0 && span.start - end <= 2 && JOINED.test(text.slice(end - 1, span.start + 1));
    if (!goesOn) {
      close();
      start = span.start;
    }
    end = span.end;
  }
  close();
  return candidates;
}

/** Links with nothing but a dash between are the ends of a range; numbers with nothing but a space between are one mark. */
function joinedLinks(text: string, candidates: Candidate[]): Candidate[] {
  const links = candidates.filter(({ form }) => form === "link").map(({ mark }) => mark);
  const joined = [...joinedByDash(text, links), ...joinedBySpace(text, links)].filter((mark) => !links.includes(mark));
  return [...candidates, ...joined.map((mark) => ({ mark, form: "link" as const }))];
}

/** Bare numbers that are linked one by one, `<a>2</a> <a>3</a>`. In the order of the text. */
function joinedBySpace(text: string, links: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of links.filter(({ start, end }) => /^\d{1,3}$/.test(text.slice(start, end)))) {
    const last = joined.at(-1);
    if (last === undefined || text.slice(last.end, mark.start) !== " ") joined.push(mark);
    else joined[joined.length - 1] = { start: last.start, end: mark.end, labels: [...last.labels, ...mark.labels] };
  }
  return joined;
}

/** By place; of two at one place the wider first, so that `[1]` in brackets wins over the link or raised text inside. */
function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
}

function candidateOf(text: string, span: TextSpan): Candidate[] {
  const bare = text.slice(span.start, span.end);
  const start = span.start + bare.length - bare.trimStart().length;
  const end = span.start + bare.trimEnd().length;
  if (end <= start || end - start > MAX_TEXT) return [];
  const isEnclosed = span.kind === "raised" && /^[([].*[)\]]$/.test(text.slice(start, Math.min(end, start + MAX_MARK)));
  const inset = isEnclosed ? 1 : 0;
  const labels = end - start <= MAX_MARK ? labelsIn(text, start + inset, end - inset) : null;
  if (labels !== null) return [{ mark: { start, end, labels }, form: span.kind === "raised" ? "raised" : "link" }];
  return span.kind === "link" ? [{ mark: { start, end, labels: [] }, form: "words" }] : [];
}
