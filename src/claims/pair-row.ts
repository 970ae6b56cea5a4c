import type { ConceptEntry, EffectEntry } from "./lexicon.ts";
import { simplified } from "./row-steps.ts";
import { lettersOf, type Sign } from "./symbols.ts";
import type { Tag } from "./tag.ts";

/** A subject and an outcome, by concept id and by the very mentions; `objectTag` is null where a predicate names the outcome. */
export type Pair = { subject: string; object: string; subjectTag: Tag; objectTag: Tag | null };

/** "More" and "less" are about taking the subject only right before it ("less salt"); elsewhere they compare ("more lung cancer"). */
function misreadsDegree(signs: readonly Sign[]): boolean {
  return signs.some(
    ({ letter, tag }, index) =>
      (letter === "u" || letter === "l") &&
      tag.entries.some(({ role }) => role === "comparative") &&
      // No list of "much more" is longer than four.
      !/^[ul]*S/.test(lettersOf(signs.slice(index + 1, index + 5))),
  );
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
 * @param isDivided true where the sentence says of findings that they leave the matter open: then no verb need relate the two
 */
export function pairRow(row: readonly Sign[], pair: Pair, isDivided = false): PairRow | null {
  const near = around(row, pair);
  const signs = near && (isDivided || near.some(mayRelate)) ? withRoles(near, pair) : null;
  return signs && !misreadsDegree(signs) ? withoutAuxiliaries(signs) : null;
}

/** Without one of these letters no template says anything. */
function mayRelate({ letter }: Sign): boolean {
  return "PMVDYKRZl".includes(letter);
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

/** Marks the two mentions as S and O (W where a predicate names the outcome itself) and folds lists into their marked member. */
function withRoles(row: readonly Sign[], { subject, object, subjectTag, objectTag }: Pair): Sign[] | null {
  const signs = row.map((sign): Sign => {
    if (sign.tag === subjectTag) return { ...sign, letter: "S", entry: conceptEntry(sign.tag, subject) };
    if (sign.tag === objectTag) return { ...sign, letter: "O", entry: conceptEntry(sign.tag, object) };
    const namesOutcome = objectTag === null && sign.letter === "P" && (sign.entry as EffectEntry).object === object;
    if (namesOutcome) return { ...sign, letter: "W" };
    return isPeople(sign) ? { ...sign, letter: "g" } : sign;
  });
  const outcome = signs.find(({ letter }) => letter === "O" || letter === "W");
  if (!outcome) return null;
  const own = withoutContext(signs, outcome);
  return isQualified(own, outcome) ? null : simplified(own);
}

/** "Diarree door een virus": a general word with words behind it that say which is not the one that its context makes of it. */
function isQualified(signs: readonly Sign[], { tag, entry }: Sign): boolean {
  if (entry?.role !== "concept" || entry.beside === undefined) return false;
  const at = signs.findIndex((sign) => sign.tag === tag);
  return /^[bio][xCn]/.test(lettersOf(signs.slice(at + 1, at + 3)));
}

/** "Bij kanker verlicht S de pijn": what made a general word mean the outcome is no other thing. */
function withoutContext(signs: Sign[], { entry }: Sign): Sign[] {
  const beside = entry?.role === "concept" ? entry.beside : undefined;
  if (beside === undefined) return signs;
  const isIt = (sign: Sign | undefined) =>
    sign?.letter === "C" && sign.entry?.role === "concept" && sign.entry.concept === beside;
  return signs.filter(
    (sign, index) =>
      !(isIt(sign) && "bit".includes(signs[index - 1]?.letter ?? " ")) &&
      !("bit".includes(sign.letter) && isIt(signs[index + 1])),
  );
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
