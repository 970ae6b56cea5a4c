import {
  bracketMarks,
  type Label,
  labelsIn,
  type Mark,
  mayBeInterval,
  raisedMarks,
  takesExponent,
} from "#citations/markers.ts";
import type { Marker } from "#citations/reference.ts";
import type { ArticleText } from "./article-text.ts";
import type { InlineSpan } from "./page-blocks.ts";
import type { ReferenceTable } from "./reference-table.ts";

/** Most references that one mark stands for. */
const MAX_CITED = 200;
const MAX_TEXT = 2_000;
const MAX_MARK = 120;

/** What a mark looks like, which decides how much else must speak for it. */
type Form = "brackets" | "parentheses" | "raised" | "link" | "words";

interface Candidate {
  mark: Mark;
  form: Form;
}

/** Finds the citation marks in an article's text, and adds sources that they lead straight to to the references. */
export function* findMarkers({ text, spans }: ArticleText, table: ReferenceTable): Generator<undefined, Marker[]> {
  const linksIn = inside(spans.filter(({ kind, start, end }) => kind === "link" && end > start));
  const codeIn = inside(spans.filter(({ kind }) => kind === "code"));
  const markers: Marker[] = [];
  for (const { mark, form } of candidatesIn(text, spans)) {
    if (mark.start < (markers.at(-1)?.end ?? 0) || codeIn(mark).length > 0) continue;
    const links = linksIn(mark);
    if (!isCitation(text, mark, form, links, table)) continue;
    const references = form === "words" ? citedByWords(text, mark, links, table) : citedBy(text, mark, links, table);
    markers.push({ text: text.slice(mark.start, mark.end), start: mark.start, end: mark.end, references });
    yield;
  }
  return markers;
}

/** A function that gives the spans that overlap with a mark; to be asked in the order of the text. */
function inside(spans: InlineSpan[]): (mark: Mark) => InlineSpan[] {
  let passed = 0;
  return ({ start, end }) => {
    for (let next = spans[passed]; next !== undefined && next.end <= start; next = spans[passed]) passed++;
    const near = spans.slice(passed, passed + MAX_CITED);
    const behind = near.findIndex((span) => span.start >= end);
    return behind < 0 ? near : near.slice(0, behind);
  };
}

/** Everything in the text that has the form of a mark, and every link. */
function candidatesIn(text: string, spans: InlineSpan[]): Candidate[] {
  return inOrder([
    ...bracketMarks(text).map((mark) => ({ mark, form: "brackets" as const })),
    ...bracketMarks(text, "(").map((mark) => ({ mark, form: "parentheses" as const })),
    ...raisedMarks(text).map((mark) => ({ mark, form: "raised" as const })),
    ...spans.flatMap((span) => (span.kind === "code" ? [] : candidateOf(text, span))),
  ]);
}

/** By place; of two at one place the wider first, so that `[1]` in brackets wins over the link or raised text inside. */
function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
}

function candidateOf(text: string, span: InlineSpan): Candidate[] {
  const bare = text.slice(span.start, span.end);
  const start = span.start + bare.length - bare.trimStart().length;
  const end = span.start + bare.trimEnd().length;
  if (end <= start || end - start > MAX_TEXT) return [];
  const labels = end - start <= MAX_MARK ? labelsIn(text, start, end) : null;
  if (labels !== null) return [{ mark: { start, end, labels }, form: span.kind === "raised" ? "raised" : "link" }];
  return span.kind === "link" ? [{ mark: { start, end, labels: [] }, form: "words" }] : [];
}

/** Whether a form that is also used otherwise is a citation here. */
function isCitation(text: string, mark: Mark, form: Form, links: InlineSpan[], table: ReferenceTable): boolean {
  if (form === "words") return links.slice(0, 1).some((link) => isSource(link, table));
  const linked = mark.labels.flatMap((label) => links.find((link) => covers(link, label)) ?? []);
  if (form === "link") return linked.slice(0, 1).some((link) => isSource(link, table));
  if (form === "parentheses")
    return linked.length === mark.labels.length && linked.every((link) => isSourceOfMark(link, table));
  if (linked.length > 0) return linked.some((link) => isSourceOfMark(link, table) || table.isDangling(link.element));
  return isPlainCitation(text, mark, form, table);
}

/** Without a link, the number must be one of the list's, and nothing else may explain it. */
function isPlainCitation(text: string, mark: Mark, form: Form, table: ReferenceTable): boolean {
  if (mark.labels.some(({ text: label }) => !/^\d/.test(label))) return false;
  const isKnown = mark.labels.every(({ text: label }) => table.numberOf(label) !== null);
  if (form === "raised") return isKnown && !takesExponent(text.slice(Math.max(0, mark.start - 20), mark.start));
  return !mayBeInterval(text, mark) && (isKnown || !table.isListed);
}

/** Words or bare digits count only where they lead to an entry or a study. */
function isSource({ element }: InlineSpan, table: ReferenceTable): boolean {
  return table.numberOfLink(element) !== null || table.leadsToStudy(element);
}

/** A mark may also lead to any other site. */
function isSourceOfMark(link: InlineSpan, table: ReferenceTable): boolean {
  return isSource(link, table) || table.leavesSite(link.element);
}

function citedByWords(text: string, { start, end }: Mark, links: InlineSpan[], table: ReferenceTable): number[] {
  return links
    .slice(0, 1)
    .map(({ element }) => table.numberOfLink(element) ?? table.cite(element, text.slice(start, end), null));
}

/** Numbers of the references that a mark points to; a range takes in what the list has in between. */
function citedBy(text: string, mark: Mark, links: InlineSpan[], table: ReferenceTable): number[] {
  const cited = new Set<number>();
  let previous: number | null = null;
  for (const label of mark.labels) {
    const number = numberOf(text, label, links, table);
    if (label.closesRange && previous !== null && number !== null && table.isListed) {
      for (let between = previous + 1; between < number && cited.size < MAX_CITED; between++) cited.add(between);
    }
    if (number !== null && cited.size < MAX_CITED) cited.add(number);
    previous = number;
  }
  return [...cited];
}

function numberOf(text: string, label: Label, links: InlineSpan[], table: ReferenceTable): number | null {
  const link = links.find((candidate) => covers(candidate, label));
  if (link === undefined) return table.numberOf(label.text);
  const listed = table.numberOfLink(link.element);
  if (listed !== null || !isSourceOfMark(link, table)) return listed ?? table.numberOf(label.text);
  return table.cite(link.element, text.slice(link.start, link.end).trim(), label.text);
}

function covers(link: InlineSpan, label: Label): boolean {
  return link.start <= label.start && link.end >= label.end;
}
