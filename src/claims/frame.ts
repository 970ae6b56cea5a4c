import type { Quantity } from "./claim.ts";
import type { ConceptEntry, Direction, EffectEntry, Lexicon, RelationEntry, Strength } from "./lexicon.ts";
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
  /** Signs of the remark that a comma parts from the clause, before it. */
  before: Sign[];
} & (
  | { kind: "effect"; says: Direction; strength: Strength; of: readonly Quantity[] }
  | { kind: "relation"; says: "holds" | "fails"; relation: RelationEntry["relation"] }
);

/** A subject and an outcome, by concept id and by the very mentions; `objectTag` is null where a predicate names the outcome. */
export type Pair = { subject: string; object: string; subjectTag: Tag; objectTag: Tag | null };

/** Concept id of what has no effect of its own. */
const PLACEBO = "placebo";

/** Letters between which a clause stands. */
const BOUNDARY = /[,;BTI&]/;
const BOUNDARY_OR_END = /^$|[,;BTI&bi>A]/;
/** What may follow a frame without belonging to it: a boundary, a comparison, or the people it holds for. */
// "By" may open a measure or a mechanism ("by a third", "by reducing inflammation"), but with a concept it names another cause.
const FOLLOWS = /^(?:$|[,;BTI&>]|M>|ig+(?:$|[,;BTI&>])|b[xPQDVM]*(?:$|[,;BTI&>]))/;
/** A relation without direction may name what it is for: "uses the immune system to fight cancer cells". */
const FOLLOWS_RELATION = /^(?:$|[,;BTI&>iPC])/;
/** With the verb in second place an adverbial may open the clause ("Vanwege dit effect verlaagt …"), but no people or other concept. */
const ADVERBIAL = /(?:^|[,;BT])b?x{1,4}$/;
const PRECEDES = /(?:^|[,;BT&]|(?:^|[,;BT&])ig+)$/;

/**
 * The first reading of a sentence in which a template relates the two of a pair, or null.
 * The pair names which mention of each is meant, so that two claims in one sentence stay apart.
 */
export function findFrame(row: readonly Sign[], pair: Pair, lexicon: Lexicon): Frame | null {
  const near = around(row, pair);
  const signs = near && withRoles(near, pair);
  if (!signs) return null;
  const clause = withoutAuxiliaries(signs);
  for (const template of TEMPLATES) {
    if (template.needs && !lexicon.order.has(template.needs)) continue;
    const frame = matchTemplate(template, clause, lexicon);
    if (frame !== undefined) return frame;
  }
  return null;
}

/** Subject and outcome that stand farther apart, in signs, are not read together; and so much on either side is looked at. */
const REACH = 24;
const MARGIN = 16;

/** The part of a row about a pair, so that the work on a sentence does not grow with its length; null where the two are too far apart. */
function around(row: readonly Sign[], { subjectTag, objectTag }: Pair): Sign[] | null {
  const subject = row.findIndex(({ tag }) => tag === subjectTag);
  const object = objectTag ? row.findIndex(({ tag }) => tag === objectTag) : subject;
  if (subject < 0 || object < 0 || Math.abs(subject - object) > REACH) return null;
  const start = Math.max(0, Math.min(subject, object) - MARGIN);
  const end = Math.min(row.length, Math.max(subject, object) + MARGIN);
  return [...cutEdge(row, start - 1), ...row.slice(start, end), ...cutEdge(row, end)];
}

/** What is cut off counts as an unknown word, lest the cut be taken for the end of the sentence. */
function cutEdge(row: readonly Sign[], index: number): Sign[] {
  const sign = row[index];
  return sign ? [{ ...sign, letter: "x", entry: null }] : [];
}

/** The signs without auxiliary verbs, and before which of them one stood. */
type Row = { signs: Sign[]; letters: string; afterVerb: ReadonlySet<number> };

function withoutAuxiliaries(all: readonly Sign[]): Row {
  const signs: Sign[] = [];
  const afterVerb = new Set<number>();
  for (const sign of all) {
    if (sign.letter === "A") afterVerb.add(signs.length);
    else signs.push(sign);
  }
  return { signs, letters: signs.map(({ letter }) => letter).join(""), afterVerb };
}

/** Undefined where the template does not fit; null where it fits and its cues do not add up to one meaning. */
function matchTemplate(template: Template, row: Row, lexicon: Lexicon): Frame | null | undefined {
  for (let from = 0; from < row.letters.length; ) {
    const match = template.pattern.exec(row.letters.slice(from));
    if (!match) return undefined;
    const start = from + match.index;
    const end = start + match[0].length;
    const own = end - (match.groups?.["own"]?.length ?? match[0].length);
    // The first template that fits decides. Where its cues do not add up, no other reading of the row may guess.
    if (fits(template, row, start, end, lexicon)) return frameOf(template, row.signs, { start, own, end });
    from = start + 1;
  }
  return undefined;
}

function fits(template: Template, { letters, afterVerb }: Row, start: number, end: number, lexicon: Lexicon): boolean {
  const follows = template.name.startsWith("relation") ? FOLLOWS_RELATION : FOLLOWS;
  if (!follows.test(letters.slice(end))) return false;
  if (template.copula && !linksByVerb(letters, afterVerb, start, end)) return false;
  if (PRECEDES.test(letters.slice(0, start))) return true;
  const inverted = lexicon.order.has("verb-second") && (template.verbFirst || afterVerb.has(start));
  return inverted === true && ADVERBIAL.test(letters.slice(0, start));
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
  const meaning = meaningOf(taken);
  if (!meaning) return null;
  const subject = signs.slice(start, end).find((sign) => sign.letter === "S");
  const object = taken.find((sign) => sign.letter === "O" || sign.letter === "W");
  if (!subject || !object || peopleAct(template, taken, subject) || isBesideRival(template, signs[end + 1]))
    return null;
  const base = {
    template: template.name,
    subject: subject.tag,
    object: object.tag,
    signs: taken,
    clause: clauseAround(signs, own, end),
    before: remarkBefore(signs, start),
  };
  return { ...base, ...turned(meaning, subject, object, signs.slice(start, end)) } as Frame;
}

/** "No more than exercise does" compares with something that may work itself; only placebo or nothing tells of no effect. */
function isBesideRival(template: Template, rival: Sign | undefined): boolean {
  if (template.name !== "active-compared" || rival === undefined) return false;
  const entry = rival.entry;
  return rival.letter !== "l" && !(entry?.role === "concept" && entry.concept === PLACEBO);
}

/** "Smokers cut their risk by …": here people do something about it, the exposure does not. */
function peopleAct(template: Template, taken: readonly Sign[], subject: Sign): boolean {
  return (
    (subject.entry as ConceptEntry | null)?.as === "exposed" &&
    template.name.startsWith("active") &&
    taken.some((sign) => (sign.entry as EffectEntry | null)?.strength === "effect")
  );
}

function remarkBefore(signs: Sign[], start: number): Sign[] {
  if (signs[start - 1]?.letter !== ",") return [];
  let from = start - 1;
  while (from > 0 && !BOUNDARY.test((signs[from - 1] as Sign).letter)) from--;
  return signs.slice(from, start - 1);
}

function clauseAround(signs: Sign[], start: number, end: number): Sign[] {
  while (start > 0 && !BOUNDARY.test((signs[start - 1] as Sign).letter)) start--;
  while (end < signs.length && !BOUNDARY.test((signs[end] as Sign).letter)) end++;
  return signs.slice(start, end);
}

type Meaning =
  | { kind: "effect"; says: Direction; strength: Strength; of: readonly Quantity[] }
  | { kind: "relation"; says: "holds" | "fails"; relation: RelationEntry["relation"] };

/** Composes the cues that a template took into one meaning; null where they do not add up to one. */
function meaningOf(taken: readonly Sign[]): Meaning | null {
  const relation = taken.find((sign) => sign.letter === "R")?.entry as RelationEntry | undefined;
  if (relation) return { kind: "relation", says: relation.says, relation: relation.relation };
  const effects = taken.filter((sign) => "PMVDKWZ".includes(sign.letter)).map((sign) => sign.entry as EffectEntry);
  const named = taken.filter((sign) => sign.letter === "Q").map((sign) => (sign.entry as { of: Quantity }).of);
  const [first, second, third] = effects;
  if (!first || third || named.length > 2) return null;
  const effect = second ? combine(first, second) : first;
  if (!effect) return null;
  const of = named.length > 0 ? narrowest(named) : (effect.of ?? first.of ?? []);
  return { kind: "effect", says: effect.says, strength: effect.strength, of };
}

/** "Risk of severe flu" names a risk and a severity: the narrower word decides. */
function narrowest(named: readonly Quantity[]): Quantity[] {
  const narrower = named.filter((quantity) => quantity !== "risk");
  return [narrower[0] ?? "risk"];
}

/** A verb and a comparison: "leads to a lower risk" takes the comparison's sign, "prevents more colds" says nothing sure. */
function combine(first: EffectEntry, second: EffectEntry): EffectEntry | null {
  const [verb, comparison] = first.role === "comparative" ? [second, first] : [first, second];
  if (comparison.role !== "comparative" || verb.role === "comparative") return null;
  if (comparison.says === "none") return { ...verb, says: "none" };
  const carries =
    verb.says === "affects" || verb.strength === "association" || (verb.strength === "cause" && verb.says === "raises");
  if (carries) return { ...comparison, strength: verb.strength, of: comparison.of ?? verb.of };
  return verb.says === comparison.says ? verb : null;
}

const OPPOSITE: Partial<Record<Direction, Direction>> = {
  raises: "lowers",
  lowers: "raises",
  improves: "worsens",
  worsens: "improves",
};

/** Where the signs of a frame begin and end in the text. */
export function frameEnds({ signs }: Frame): [start: number, end: number] {
  return [Math.min(...signs.map(({ tag }) => tag.start)), Math.max(...signs.map(({ tag }) => tag.end))];
}

/** The contrary direction: raises for lowers; what has none stays as it is. */
export function opposite(direction: Direction): Direction {
  return OPPOSITE[direction] ?? direction;
}

/** Turns the direction where the sentence speaks of going without the subject, or of the outcome's contrary. */
function turned(meaning: Meaning, subject: Sign, object: Sign, taken: readonly Sign[]): Meaning {
  if (meaning.kind === "relation") return meaning;
  const lacks = taken.filter((sign) => sign.letter === "l").length;
  const unexposed = (subject.entry as ConceptEntry | null)?.as === "unexposed" ? 1 : 0;
  // Only up and down change places: what is good for fertility is good against infertility.
  const signed = meaning.says === "raises" || meaning.says === "lowers";
  const contrary = signed && object.letter === "O" && (object.entry as ConceptEntry | null)?.as === "opposite" ? 1 : 0;
  const odd = (lacks + unexposed + contrary) % 2 === 1;
  return odd ? { ...meaning, says: opposite(meaning.says) } : meaning;
}

/** Marks the two mentions as S and O (W where a predicate names the outcome itself) and folds lists into their marked member. */
function withRoles(row: readonly Sign[], { subject, object, subjectTag, objectTag }: Pair): Sign[] | null {
  const signs = row.map((sign): Sign => {
    if (sign.tag === subjectTag) return { ...sign, letter: "S", entry: conceptEntry(sign.tag, subject) };
    if (sign.tag === objectTag) return { ...sign, letter: "O", entry: conceptEntry(sign.tag, object) };
    const namesOutcome = objectTag === null && sign.letter === "P" && (sign.entry as EffectEntry).object === object;
    if (namesOutcome) return { ...sign, letter: "W" };
    return isPeople(sign) ? { ...sign, letter: "g" } : sign;
  });
  return signs.some(({ letter }) => letter === "O" || letter === "W")
    ? foldLists(withoutLooseAnd(withoutDangling(signs)))
    : null;
}

/** "Smokers" who are neither subject nor outcome are the people that the sentence speaks of. */
function isPeople({ letter, entry }: Sign): boolean {
  return letter === "C" && entry?.role === "concept" && (entry.as === "exposed" || entry.as === "unexposed");
}

function conceptEntry(tag: Tag, concept: string): ConceptEntry | null {
  return (
    tag.entries.find((entry): entry is ConceptEntry => entry.role === "concept" && entry.concept === concept) ?? null
  );
}

/** Drops an "and" between words without a letter ("moderate or severe depression"): it joins nothing that is left. */
function withoutLooseAnd(signs: Sign[]): Sign[] {
  return signs.filter(({ letter }, index) => {
    const before = signs[index - 1]?.letter ?? "";
    return (
      letter !== "&" || !"PMQDVibult".includes(before) || before === "" || !/[SOC]/.test(signs[index + 1]?.letter ?? "")
    );
  });
}

/** Drops prepositions that only a measure follows ("by 30 %", "in 2019"): they lead to nothing that has a letter. */
function withoutDangling(signs: Sign[]): Sign[] {
  return signs.filter(
    (sign, index) => !"bi".includes(sign.letter) || !BOUNDARY_OR_END.test(signs[index + 1]?.letter ?? ""),
  );
}

/** An unknown word counts as a member of a list only where the list ends with it: "coffee and cocoa lower", not "and lets". */
const LIST = /[SOC](?:(?:,[SOC])*,?&(?:[SOC]|x(?=$|[,;BI>PMVDRA])))+/g;

function foldLists(signs: Sign[]): Sign[] {
  const letters = signs.map((sign) => sign.letter).join("");
  const folded: Sign[] = [];
  let from = 0;
  for (const match of letters.matchAll(LIST)) {
    folded.push(...signs.slice(from, match.index));
    const list = signs.slice(match.index, match.index + match[0].length);
    folded.push(...foldList(list));
    from = match.index + match[0].length;
  }
  return [...folded, ...signs.slice(from)];
}

function foldList(list: Sign[]): Sign[] {
  const marked = list.filter((sign) => sign.letter === "S" || sign.letter === "O");
  if (marked.length === 2) return list.length === 3 ? list : [];
  return marked.length === 1 ? marked : list.slice(0, 1);
}
