import { isBare } from "./bare.ts";
import type { ConceptEntry, EffectEntry } from "./lexicon.ts";
import type { Sign } from "./symbols.ts";
import type { Tag } from "./tag.ts";

/** A subject and an outcome, by concept id and by the very mentions; `objectTag` is null where a predicate names the outcome. */
export type Pair = { subject: string; object: string; subjectTag: Tag; objectTag: Tag | null };

/** "More" and "less" are about taking the subject only right before it ("less salt"); elsewhere they compare ("more lung cancer"). */
function misreadsDegree(signs: readonly Sign[]): boolean {
  return signs.some(
    ({ letter, tag }, index) =>
      (letter === "u" || letter === "l") &&
      tag.entries.some(({ role }) => role === "comparative") &&
      !/^[ul]*S/.test(lettersFrom(signs, index + 1)),
  );
}

/** The next few letters: no list of "much more" is longer. */
function lettersFrom(signs: readonly Sign[], index: number): string {
  return signs
    .slice(index, index + 4)
    .map(({ letter }) => letter)
    .join("");
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

/** The signs around a pair without auxiliary verbs, and before which of them one stood. */
export type PairRow = { signs: Sign[]; letters: string; afterVerb: ReadonlySet<number> };

/**
 * The part of a sentence's row that templates are held against: the two mentions marked S and O, lists folded, and what
 * joins or leads to nothing left out. Null where the two are too far apart, or one of them is not there.
 */
export function pairRow(row: readonly Sign[], pair: Pair): PairRow | null {
  const near = around(row, pair);
  const signs = near?.some(mayRelate) ? withRoles(near, pair) : null;
  return signs && !misreadsDegree(signs) ? withoutAuxiliaries(signs) : null;
}

/** Without one of these letters no template says anything. */
function mayRelate({ letter }: Sign): boolean {
  return "PMVDYKRZ".includes(letter);
}

function lettersOf(signs: readonly Sign[]): string {
  let letters = "";
  for (const { letter } of signs) letters += letter;
  return letters;
}

function withoutAuxiliaries(all: readonly Sign[]): PairRow {
  const signs: Sign[] = [];
  const afterVerb = new Set<number>();
  for (const sign of all) {
    if (sign.letter === "A") afterVerb.add(signs.length);
    else signs.push(sign);
  }
  return { signs, letters: lettersOf(signs), afterVerb };
}

/** What stands behind a preposition that leads to nothing. */
const BOUNDARY_OR_END = /^$|[,;BTI&bi>A]/;

/** Marks the two mentions as S and O (W where a predicate names the outcome itself) and folds lists into their marked member. */
function withRoles(row: readonly Sign[], { subject, object, subjectTag, objectTag }: Pair): Sign[] | null {
  const signs = row.map((sign): Sign => {
    if (sign.tag === subjectTag) return { ...sign, letter: "S", entry: conceptEntry(sign.tag, subject) };
    if (sign.tag === objectTag) return { ...sign, letter: "O", entry: conceptEntry(sign.tag, object) };
    const namesOutcome = objectTag === null && sign.letter === "P" && (sign.entry as EffectEntry).object === object;
    if (namesOutcome) return { ...sign, letter: "W" };
    return isPeople(sign) ? { ...sign, letter: "g" } : sign;
  });
  return signs.some(({ letter }) => letter === "O" || letter === "W") ? simplified(signs) : null;
}

type Step = { step: (signs: Sign[]) => Sign[]; may: RegExp };

/**
 * What is done to a row, in this order: what names nothing goes, and what names one thing becomes one sign. A step that changes
 * nothing in rows without some letters in a row (`may`) is only taken where they are: most rows need one or two.
 */
const STEPS: readonly Step[] = [
  { step: withoutNumbers, may: /#/ },
  { step: withoutAdverbials, may: /[bi][nx]/ },
  { step: withoutOf, may: /o/ },
  { step: withoutTrailingNouns, may: /n/ },
  { step: withExposure, may: /I/ },
  { step: withPatients, may: /Cg/ },
  { step: withoutDangling, may: /[bi](?:$|[,;BTI&bi>A])/ },
  { step: withoutLooseAnd, may: /&[SOC]/ },
  { step: withoutTwins, may: /M&M|g&g/ },
  { step: foldLists, may: /&/ },
];

function simplified(row: Sign[]): Sign[] {
  let signs = row;
  let letters = lettersOf(signs);
  for (const { step, may } of STEPS) {
    if (!may.test(letters)) continue;
    signs = step(signs);
    letters = lettersOf(signs);
  }
  return signs;
}

/** "At 12 or 13", "before 17", "in 2019": numbers name nothing, nor does what leads to them alone. */
const NUMBERS = /[biB]?#+(?:&#+)*(?![#gCSOQMxno])|#+(?:&#+)*/g;

function withoutNumbers(signs: Sign[]): Sign[] {
  return without(signs, NUMBERS);
}

/** The signs that a pattern over their letters leaves. */
function without(signs: Sign[], pattern: RegExp, spares?: (start: number, end: number) => boolean): Sign[] {
  const letters = lettersOf(signs);
  // Mostly there is nothing to do, and `matchAll` makes a new expression for every call.
  if (letters.search(pattern) < 0) return signs;
  const kept: Sign[] = [];
  let from = 0;
  for (const { index, 0: match } of letters.matchAll(pattern)) {
    if (spares?.(index, index + match.length)) continue;
    kept.push(...signs.slice(from, index));
    from = index + match.length;
  }
  return [...kept, ...signs.slice(from)];
}

/** "… no better than placebo in a big trial", where "in" went with the words before it. */
function withoutTrailingNouns(signs: Sign[]): Sign[] {
  return without(signs, /(?<=[PMVWQ])n+(?=$|[,;BT])/g);
}

/** "Just as often and just as fiercely" compares once. */
function withoutTwins(signs: Sign[]): Sign[] {
  const says = (index: number) => (signs[index]?.entry as EffectEntry | null | undefined)?.says;
  return without(
    signs,
    /(?<=M)&M|(?<=g)&g/g,
    (start) => signs[start + 1]?.letter === "M" && says(start - 1) !== says(start + 1),
  );
}

/** "If you have had the vaccine" names whom it is about, as "in people who had it" does. */
const IF_EXPOSED = /^I[gAul]*S(?=$|[,;BT])/;

function withExposure(signs: Sign[]): Sign[] {
  const letters = lettersOf(signs);
  return signs.map((sign, index) =>
    sign.letter === "I" && IF_EXPOSED.test(letters.slice(index)) ? { ...sign, letter: "i" } : sign,
  );
}

/** "Cancer patients" are people, named by what they have. */
function withPatients(signs: Sign[]): Sign[] {
  return signs.flatMap((sign, index) => {
    if (sign.letter === "C" && signs[index + 1]?.letter === "g") return [{ ...sign, letter: "g" }];
    return sign.letter === "g" && signs[index - 1]?.letter === "C" ? [] : [sign];
  });
}

/**
 * "In a large trial at the University of Sydney": prepositions with words that name nothing of the matter, or nothing known. "The
 * history of S" stays.
 */
const ADVERBIAL = /[bi][nx]{1,4}(?:[obi&][nx]{1,4})*(?![onx])/g;

function withoutAdverbials(signs: Sign[]): Sign[] {
  return without(signs, ADVERBIAL, (start, end) => mayName(signs, start, end));
}

/** "Van de prik krijg je …": with a word that in other places means "of". */
function opensClause(signs: readonly Sign[], index: number): boolean {
  return signs[index + 1]?.letter === "S" && (index === 0 || ",;BT&".includes(signs[index - 1]?.letter ?? ""));
}

/** "Je krijgt autisme van de prik": behind a verb like "get" it tells from what. */
function isWherefrom(signs: readonly Sign[], index: number): boolean {
  const around = signs.slice(index - 1, index + 2).map(({ letter }) => letter);
  return around.join("") === "OoS" && signs.slice(0, index).some(({ letter }) => letter === "Y");
}

/** "With" an unknown word may name something else that is taken or had; before people and things it tells what kind they are. */
function mayName(signs: readonly Sign[], start: number, end: number): boolean {
  const adverbial = signs.slice(start, end);
  if (adverbial.every(({ letter }) => letter !== "x")) return false;
  const isWith = adverbial.some((sign, index) => sign.entry?.role === "with" && adverbial[index + 1]?.letter === "x");
  return isWith || "gCSOQD".includes(signs[end]?.letter ?? " ") || isBare(adverbial);
}

/**
 * "Of" only binds words to those before it, and so long as they are known that needs no letter. "The price of S" is not S. What
 * people are named with it are those that the sentence is about, as with "in".
 */
function withoutOf(signs: Sign[]): Sign[] {
  return signs.flatMap((sign, index) => {
    if (sign.letter !== "o") return [sign];
    if (opensClause(signs, index) || isWherefrom(signs, index)) return [{ ...sign, letter: "b" }];
    return signs[index + 1]?.letter === "g" ? [{ ...sign, letter: "i" }] : [];
  });
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
const LIST = /[SOC](?<![SOC],[SOC])(?:(?:,[SOC])*,?&(?:[SOC]|x(?=$|[,;BI>PMVDRA])))+/g;

function foldLists(signs: Sign[]): Sign[] {
  const letters = lettersOf(signs);
  if (letters.search(LIST) < 0) return signs;
  const folded: Sign[] = [];
  let from = 0;
  for (const match of letters.matchAll(LIST)) {
    folded.push(...signs.slice(from, match.index));
    const list = signs.slice(match.index, match.index + match[0].length);
    folded.push(...foldList(list, signs[match.index - 1]?.letter === "K"));
    from = match.index + match[0].length;
  }
  return [...folded, ...signs.slice(from)];
}

/** @param isLinked true where the list stands behind "a link between": both of a pair may be members of it */
function foldList(list: Sign[], isLinked: boolean): Sign[] {
  const marked = list.filter((sign) => sign.letter === "S" || sign.letter === "O");
  if (marked.length === 2 && isLinked) return bothSides(list, marked);
  if (marked.length === 2) return list.length === 3 ? list : [];
  return marked.length === 1 ? marked : list.slice(0, 1);
}

/** "Between A and B or C" links A with each of the others; "between A, B and C" leaves open who goes with whom. */
function bothSides(list: Sign[], marked: Sign[]): Sign[] {
  const joint = list[1];
  return list[0] === marked[0] && joint?.letter === "&" ? [marked[0] as Sign, joint, marked[1] as Sign] : [];
}
