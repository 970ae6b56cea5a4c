import type { ConceptEntry, EffectEntry, Lexicon } from "./lexicon.ts";
import { type Meaning, meaningOf, ofPatients, turned } from "./meaning.ts";
import { type Pair, type PairRow, pairRow } from "./pair-row.ts";
import type { Sign } from "./symbols.ts";
import type { Tag } from "./tag.ts";
import { TEMPLATES, type Template } from "./templates.ts";

/** What one clause says about one subject and one outcome, before negation and the sense of the whole sentence. */
export type Frame = {
  template: string;
  subject: Tag;
  object: Tag;
  /** Signs of the clause that the template took, first to last. */
  signs: Sign[];
  /** Signs of the clause around it, between its boundaries. */
  clause: Sign[];
  /** Signs before that clause, up to the last semicolon. */
  before: Sign[];
} & Meaning;

/** Concept id of what has no effect of its own. */
const PLACEBO = "placebo";

/** Letters between which a clause stands. */
const BOUNDARY = /[,;BTI&]/;
// What may follow a frame without belonging to it: a boundary, a comparison, or the people it holds for.
// "By" may open a measure or a mechanism ("by a third", "by reducing inflammation"), but with a concept it names another cause.
const FOLLOWS = /^(?:$|[,;BTI&>]|(?:i[gC]+(?:r[ul]+)?)+(?:$|[,;BTI&>])|b[xPQDVMintgu]*(?:$|[,;BTI&>]))/;
/** A relation without direction may name what it is for: "uses the immune system to fight cancer cells". */
const FOLLOWS_RELATION = /^(?:$|[,;BTI&>iPC])/;
/** With the verb in second place an adverbial may open the clause ("Vanwege dit effect verlaagt …"), but no people or other concept. */
const ADVERBIAL = /(?:^|[,;BT])b?x{1,4}$/;
const PRECEDES = /(?:^|[,;BT&]|(?:^|[,;BT&])(?:i[gC]+)+)$/;

/**
 * The first reading of a sentence in which a template relates the two of a pair, or null.
 * The pair names which mention of each is meant, so that two claims in one sentence stay apart.
 */
export function findFrame(row: readonly Sign[], pair: Pair, lexicon: Lexicon): Frame | null {
  const clause = pairRow(row, pair);
  if (!clause) return null;
  for (const template of TEMPLATES) {
    if (template.needs && !lexicon.order.has(template.needs)) continue;
    const frame = matchTemplate(template, clause, lexicon);
    if (frame !== undefined) return frame;
  }
  return null;
}

/** Undefined where the template does not fit; null where it fits and its cues do not add up to one meaning. */
function matchTemplate(template: Template, row: PairRow, lexicon: Lexicon): Frame | null | undefined {
  for (let from = 0; from < row.letters.length; ) {
    const match = template.pattern.exec(row.letters.slice(from));
    if (!match) return undefined;
    const start = from + match.index;
    const end = start + match[0].length;
    const own = end - (match.groups?.["own"]?.length ?? match[0].length);
    // The first template that fits decides. Where its cues do not add up, no other reading of the row may guess.
    if (fits(template, row, start, end, lexicon) && (own === start || template.relative || handsOn(row.signs, own)))
      return frameOf(template, row.signs, { start, own, end });
    from = start + 1;
  }
  return undefined;
}

function fits(
  template: Template,
  { signs, letters, afterVerb }: PairRow,
  start: number,
  end: number,
  lexicon: Lexicon,
): boolean {
  const follows = template.name.startsWith("relation") ? FOLLOWS_RELATION : FOLLOWS;
  if (!follows.test(letters.slice(end))) return false;
  if (template.copula && !linksByVerb(letters, afterVerb, start, end)) return false;
  if (template.marksAgent && !isAgent(signs, start, end)) return false;
  if (template.relative) return opensRelative(signs, start, end);
  if (PRECEDES.test(letters.slice(0, start))) return true;
  const inverted = lexicon.order.has("verb-second") && (template.verbFirst || afterVerb.has(start));
  return inverted === true && ADVERBIAL.test(letters.slice(0, start));
}

/** True where the boundary behind the subject is "which", not "because". "Quitting S, which …" may be about the quitting. */
function opensRelative(signs: readonly Sign[], start: number, end: number): boolean {
  if (signs[start - 1]?.letter === "l") return false;
  return signs.slice(start, end).some(({ letter, entry }) => letter === "B" && entry?.role === "which");
}

/** True where what leads to the subject is "by" or "with". */
function isAgent(signs: readonly Sign[], start: number, end: number): boolean {
  const subject = signs.findIndex(({ letter }, index) => letter === "S" && index >= start && index < end);
  const marker = signs.slice(start, subject).findLast(({ letter }) => letter === "b" || letter === "i");
  return marker?.letter === "b" || marker?.entry?.role === "with";
}

/** "And" and "but" hand a subject on to the verb behind them; "which" and "because" do not. */
function handsOn(signs: readonly Sign[], own: number): boolean {
  const joint = signs.slice(0, own).findLast(({ letter }) => letter !== ",");
  return joint?.letter === "&" || joint?.entry?.role === "contrast";
}

/** True where an auxiliary stands behind the first of S and O and before the letter that follows the link. */
function linksByVerb(letters: string, afterVerb: ReadonlySet<number>, start: number, end: number): boolean {
  const first = start + letters.slice(start, end).search(/[SOW]/);
  return [...afterVerb].some((index) => index > first && index < end);
}

/** Where a template matched: all of it, and the part from `own` on that relates the two. */
type Extent = { start: number; own: number; end: number };

function frameOf(template: Template, signs: Sign[], { start, own, end }: Extent): Frame | null {
  const taken = signs.slice(own, end);
  const meaning = meaningOf(taken, template.name === "the-more");
  if (!meaning) return null;
  const namesOutcomeFirst = template.name === "object-first" || template.name === "for-first";
  // "Bei Diabetes senkt S das Risiko" leaves open of what.
  if (namesOutcomeFirst && isRisk(taken)) return null;
  if (meaning.kind === "effect") {
    // "For depression they are no better than placebo": better at whatever there is to it.
    if (template.name === "for-first" && !taken.some(({ letter }) => letter === "Q")) meaning.of = [];
    if (template.name === "among-patients") meaning.of = ofPatients(meaning.of);
  }
  const subject = signs.slice(start, end).find((sign) => sign.letter === "S");
  const object = taken.find((sign) => sign.letter === "O" || sign.letter === "W");
  if (!subject || !object || peopleAct(template, taken, subject) || isBesideRival(template, signs[end + 1], taken))
    return null;
  const base = {
    template: template.name,
    subject: subject.tag,
    object: object.tag,
    signs: taken,
    clause: clauseAround(signs, own, end),
    before: signsBefore(signs, clauseStart(signs, own)),
  };
  return { ...base, ...turned(meaning, subject, object, signs.slice(start, end)) } as Frame;
}

function isRisk(taken: readonly Sign[]): boolean {
  return taken.some(({ letter, entry }) => letter === "Q" && entry?.role === "quantity" && entry.of === "risk");
}

/** "No more than exercise does" compares with something that may work itself; only placebo or nothing tells of no effect. */
function isBesideRival(template: Template, rival: Sign | undefined, taken: readonly Sign[]): boolean {
  if (template.name === "difference") return !isPlacebo(taken.at(-1));
  if (template.name !== "active-compared" || rival === undefined) return false;
  return rival.letter !== "l" && !isPlacebo(rival);
}

function isPlacebo(sign: Sign | undefined): boolean {
  return sign?.entry?.role === "concept" && sign.entry.concept === PLACEBO;
}

/** "Smokers cut their risk by …": here people do something about it, the exposure does not. */
function peopleAct(template: Template, taken: readonly Sign[], subject: Sign): boolean {
  return (
    (subject.entry as ConceptEntry | null)?.as === "exposed" &&
    template.name.startsWith("active") &&
    taken.some((sign) => (sign.entry as EffectEntry | null)?.strength === "effect")
  );
}

function signsBefore(signs: Sign[], end: number): Sign[] {
  return signs.slice(signs.slice(0, end).findLastIndex(({ letter }) => letter === ";") + 1, end);
}

function clauseAround(signs: Sign[], start: number, end: number): Sign[] {
  const next = signs.findIndex((sign, index) => index >= end && isBoundary(sign));
  return signs.slice(clauseStart(signs, start), next < 0 ? signs.length : next);
}

/** Index of the first sign of the clause that goes on up to `before`. */
function clauseStart(signs: Sign[], before: number): number {
  return signs.slice(0, before).findLastIndex(isBoundary) + 1;
}

function isBoundary({ letter }: Sign): boolean {
  return BOUNDARY.test(letter);
}

/** Where the signs of a frame begin and end in the text. */
export function frameEnds({ signs }: Frame): [start: number, end: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { tag } of signs) {
    first = Math.min(first, tag.start);
    last = Math.max(last, tag.end);
  }
  return [first, last];
}
