import type { TextSpan } from "#check/article.ts";
import { groupsOfWorks } from "#citations/author-year.ts";
import { countsPoints, followsNumber, mayBeInterval, numbersFigure, takesExponent } from "#citations/mark-context.ts";
import type { Label, Mark } from "#citations/markers.ts";
import type { Marker } from "#citations/reference.ts";
import type { CitedSources } from "./cited-sources.ts";
import { candidatesIn, type Form } from "./mark-candidates.ts";
import { namedWorks } from "./named-works.ts";

/** Most references that one mark stands for. */
const MAX_CITED = 200;
/** Where more marks than this lead to entries for each that is no link, that one is something else: a footnote of a table, an index. */
const MIN_LINKED = 4;

const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Words that all begin large, with particles, initials and small numbers; at least two of them. */
const NAMES =
  /^(?:(?:\p{Lu}[\p{L}.'’‐-]*|van|von|de|der|den|la|le|di|da|dos|bin|al|and|en|und|et|y|i|і|та|и)(?:[\d,*†‡§&;\s]+|$)){2,}$/u;
/** A longer line is no list of authors that a reader would be shown. */
const MAX_NAMES = 600;
/** `<sup>1</sup>H` */
const IS_ISOTOPE = /^\p{Lu}\p{Ll}?(?!\p{L})/u;

/** Finds the citation marks in an article's text, and adds sources that they lead straight to to the references. */
export function findMarkers(text: string, spans: TextSpan[], sources: CitedSources): Marker[] {
  const linksIn = inside(spans.filter(({ kind, start, end }) => kind === "link" && end > start));
  const codeIn = inside(spans.filter(({ kind }) => kind === "code"));
  const markers: Marker[] = [];
  const plain = new Set<Marker>();
  let linked = 0;
  for (const { mark, form } of candidatesIn(text, spans)) {
    if (mark.start < (markers.at(-1)?.end ?? 0) || codeIn(mark).length > 0) continue;
    const links = linksIn(mark);
    if (!isCitation(text, mark, form, links, sources)) continue;
    const references =
      form === "words" ? citedByWords(text, mark, links, sources) : citedBy(text, mark, links, sources);
    const marker = { text: text.slice(mark.start, mark.end), start: mark.start, end: mark.end, references };
    markers.push(marker);
    if (links[0] === undefined) plain.add(marker);
    else if (sources.numberOfLink(links[0]) !== null || (links[0].lead?.isLoose && references.length > 0)) linked++;
  }
  const likely = withoutAsides(markers, plain, sources);
  const unlinked = likely.filter((marker) => plain.has(marker)).length;
  // Where marks name years, entries have no numbers.
  const areNamed = !sources.isLabelled && likely.some((marker) => !plain.has(marker) && HAS_YEAR.test(marker.text));
  const found = areNamed || linked > unlinked * MIN_LINKED ? likely.filter((marker) => !plain.has(marker)) : likely;
  const named = sources.isListed ? namedWorks(text, sources.references, found) : [];
  return inGroups(text, named.length === 0 ? found : [...found, ...named].sort((a, b) => a.start - b.start));
}

/** Works that stand together in parentheses of their own are one mark, like `[2, 3]`, whether each has a link or none. */
function inGroups(text: string, markers: Marker[]): Marker[] {
  const groups = markers.some((marker) => HAS_YEAR.test(marker.text)) ? groupsOfWorks(text, markers) : [];
  const joined: Marker[] = [];
  let passed = 0;
  for (const marker of markers) {
    for (let next = groups[passed]; next !== undefined && next.end <= marker.start; next = groups[passed]) passed++;
    const group = groups[passed];
    if (group === undefined || marker.start < group.start) joined.push(marker);
    else {
      const last = joined.at(-1)?.start === group.start ? joined.pop() : undefined;
      const references = [...new Set([...(last?.references ?? []), ...marker.references])];
      joined.push({ ...group, text: text.slice(group.start, group.end), references });
    }
  }
  return joined;
}

/**
 * Plain numbers in parentheses mostly are something else: compounds, points, counts. They are marks where the page has no others
 * with numbers, and they cite at least half of the list, in the order of its numbers when first cited.
 */
function withoutAsides(markers: Marker[], plain: ReadonlySet<Marker>, sources: CitedSources): Marker[] {
  const asides = new Set(markers.filter((marker) => plain.has(marker) && marker.text.startsWith("(")));
  const cited = new Set([...asides].flatMap(({ references }) => references));
  const others = markers.some((marker) => !asides.has(marker) && /^\W{0,3}\d{1,3}(?!\d)/.test(marker.text));
  if (!others && cited.size * 2 >= sources.references.length && ascend([...cited])) return markers;
  return markers.filter((marker) => !asides.has(marker));
}

function ascend(numbers: readonly number[]): boolean {
  return numbers[0] === 1 && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** A function that gives the spans that overlap with a mark; to be asked in the order of the text. */
function inside(spans: TextSpan[]): (mark: Mark) => TextSpan[] {
  let passed = 0;
  return ({ start, end }) => {
    for (let next = spans[passed]; next !== undefined && next.end <= start; next = spans[passed]) passed++;
    const near = spans.slice(passed, passed + MAX_CITED);
    const behind = near.findIndex((span) => span.start >= end);
    return behind < 0 ? near : near.slice(0, behind);
  };
}

/** Whether a form that is also used otherwise is a citation here. */
function isCitation(text: string, mark: Mark, form: Form, links: TextSpan[], sources: CitedSources): boolean {
  if (form === "words") return links.slice(0, 1).some((link) => isSource(link, sources));
  const linked = mark.labels.flatMap((label) => links.find((link) => covers(link, label)) ?? []);
  if (form === "link") return linked.slice(0, 1).some((link) => isSource(link, sources));
  if (form === "parentheses" && linked.length > 0)
    return linked.length === mark.labels.length && linked.every((link) => isSourceOfMark(link, sources));
  if (linked.some((link) => isSourceOfMark(link, sources))) return true;
  const isKnown = mark.labels.every(({ text: label }) => sources.numberOf(label) !== null);
  if (linked.length > 0)
    return (
      (isKnown || !sources.isListed) &&
      linked.some(({ lead }) => lead?.isLoose || (form === "brackets" && isKnown && (lead?.url || lead?.entry === 0)))
    );
  return isPlainCitation(text, mark, form, sources);
}

/** Without a link, the number must be one of the list's, and nothing else may explain it. */
function isPlainCitation(text: string, mark: Mark, form: Form, sources: CitedSources): boolean {
  const isKnown = mark.labels.every(({ text: label }) => sources.numberOf(label) !== null);
  if (!mark.labels.every(({ text: label }) => /^[\d*†‡§¶‖]/.test(label) && (isKnown || /^\d/.test(label))))
    return false;
  if (form === "symbol") return isKnown;
  if (form === "parentheses")
    return isKnown && sources.isLabelled && !followsNumber(text, mark) && !countsPoints(text, mark);
  if (form === "raised")
    return (
      isKnown &&
      !isAmongNames(text, mark) &&
      !takesExponent(text.slice(Math.max(0, mark.start - 20), mark.start)) &&
      !IS_ISOTOPE.test(text.slice(mark.end, mark.end + 3))
    );
  return (
    !mayBeInterval(text, mark) && !numbersFigure(text, mark) && (isKnown || !sources.isListed) && !opensLine(text, mark)
  );
}

/** True in a line of nothing but names, where small numbers lead to affiliations: "Maud Quillan1, Ruben Asante1,2". */
function isAmongNames(text: string, { start, end }: Mark): boolean {
  // No more is looked at than such a line can have: a line may be a book, with a number behind each word.
  const before = text.slice(Math.max(0, start - MAX_NAMES), start);
  const behind = text.slice(end, end + MAX_NAMES + 1);
  const [from, to] = [before.lastIndexOf("\n") + 1, behind.indexOf("\n")];
  const line = before.slice(from) + text.slice(start, end) + (to < 0 ? behind : behind.slice(0, to));
  return line.length <= MAX_NAMES && NAMES.test(line);
}

/** True for a number before the first words of a block, which is that of a point or a paragraph. */
function opensLine(text: string, { start, end }: Mark): boolean {
  return (start === 0 || text[start - 1] === "\n") && /^\s?[\p{L}“„«"]/u.test(text.slice(end, end + 2));
}

/** Words or bare digits count only where they lead to an entry or a study. */
function isSource(link: TextSpan, sources: CitedSources): boolean {
  return sources.numberOfLink(link) !== null || sources.leadsToStudy(link);
}

/** A mark may also lead to any other site. */
function isSourceOfMark(link: TextSpan, sources: CitedSources): boolean {
  return isSource(link, sources) || link.lead?.isAway === true;
}

function citedByWords(text: string, { start, end }: Mark, links: TextSpan[], sources: CitedSources): number[] {
  return links.slice(0, 1).flatMap((link) => {
    const listed = sources.numbersOfLink(link);
    return listed.length > 0 ? listed : sources.cite(link, text.slice(start, end), null);
  });
}

/** Numbers of the references that a mark points to; a range takes in what the list has in between. */
function citedBy(text: string, mark: Mark, links: TextSpan[], sources: CitedSources): number[] {
  const cited = new Set<number>();
  let previous: number | null = null;
  for (const label of mark.labels) {
    const number = numberOf(text, mark, label, links, sources);
    if (label.closesRange && previous !== null && number !== null && sources.isListed) {
      for (let between = previous + 1; between < number && cited.size < MAX_CITED; between++) cited.add(between);
    }
    if (number !== null && cited.size < MAX_CITED) cited.add(number);
    previous = number;
  }
  return [...cited];
}

function numberOf(text: string, mark: Mark, label: Label, links: TextSpan[], sources: CitedSources): number | null {
  const link = links.find((candidate) => covers(candidate, label));
  const known = sources.numberOf(label.text);
  // A link around several numbers leads to one of them at best.
  if (link === undefined || (known !== null && mark.labels.filter((other) => covers(link, other)).length > 1))
    return known;
  const listed = sources.numberOfLink(link);
  if (listed !== null || !isSourceOfMark(link, sources)) return listed ?? known;
  return sources.labelled(label.text, link) ?? sources.cite(link, text.slice(link.start, link.end).trim(), label.text);
}

function covers(link: TextSpan, label: Label): boolean {
  return link.start <= label.start && link.end >= label.end;
}
