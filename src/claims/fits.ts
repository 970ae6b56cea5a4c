import type { Lexicon } from "./lexicon.ts";
import type { PairRow } from "./pair-row.ts";
import { isDoer } from "./rival.ts";
import type { Sign } from "./symbols.ts";
import type { Template } from "./templates.ts";

// What may follow a frame without belonging to it: a boundary, a comparison, or the people it holds for ("on long flights" names them without more).
// "By" may open a measure or a mechanism ("by a third", "by reducing inflammation"), but with a concept it names another cause.
const FOLLOWS = /^(?:$|[,;BTI&>]|g(?:$|;)|(?:i[gC]+(?:r[ul]+)?)+(?:$|[,;BTI&>])|b[xPQDVMintgu]*(?:$|[,;BTI&>]))/;
/** A relation without direction may name what it is for: "uses the immune system to fight cancer cells". */
const FOLLOWS_RELATION = /^(?:$|[,;BTI&>iPC])/;
/** With the verb in second place an adverbial may open the clause ("Vanwege dit effect verlaagt …"), but no people or other concept. */
const ADVERBIAL = /(?:^|[,;BT])(?:b?x{1,4}|u{1,2})$/;
const PRECEDES = /(?:^|[,;BT&]|(?:^|[,;BT&])(?:i[gC]+)+|(?:^|[,;BT&])tg+)$/;

/** True where what stands around a match leaves the words to each other that a template relates. */
export function fits(
  template: Template,
  { signs, letters, afterVerb }: PairRow,
  start: number,
  end: number,
  lexicon: Lexicon,
): boolean {
  const follows = template.relation ? FOLLOWS_RELATION : FOLLOWS;
  if (!follows.test(letters.slice(end))) return false;
  // "Helps O patients" speaks of them, and not of the outcome.
  if (signs[end]?.letter === "g" && signs[end]?.entry?.role !== "concept") return false;
  if (template.copula && !linksByVerb(letters, afterVerb, start, end)) return false;
  if (template.marksAgent && !isAgent(signs, start, end)) return false;
  if (template.exposed && !namesPeople(signs[letters.indexOf("S", start)])) return false;
  if (template.ofPeople && !isOfPeople(signs.slice(start, end))) return false;
  if (template.byDeed && !signs.slice(start, end).some((sign) => sign.letter === "S" && isDoer(sign))) return false;
  if (likensToOutcome(signs.slice(start, end))) return false;
  if (template.actsFirst && !isActor(signs, letters.indexOf("S", start), afterVerb, lexicon)) return false;
  if (template.apart) return opensSentence(signs, start) && isParted(template, signs.slice(start, end));
  if (template.relative) return opensRelative(signs, start, end);
  if (PRECEDES.test(letters.slice(0, start))) return true;
  const inverted = lexicon.order.has("verb-second") && (template.verbFirst || afterVerb.has(start));
  return inverted === true && ADVERBIAL.test(letters.slice(0, start));
}

function namesPeople(subject: Sign | undefined): boolean {
  return subject?.entry?.role === "concept" && subject.entry.as === "exposed";
}

/** "COVID patients", "people with COVID": those who have it, and not the disease. */
function isOfPeople(taken: readonly Sign[]): boolean {
  return taken.some(
    ({ letter, entry }) => letter === "g" || (letter === "O" && entry?.role === "concept" && entry.as === "exposed"),
  );
}

/** "Worse than a heart attack": unless the words of comparison name with whom ("as non-smokers"), it is with what stands behind. */
function likensToOutcome(taken: readonly Sign[]): boolean {
  return taken.some(({ letter, tag: { form, start, end } }, index) => {
    const isOneWord = end - start <= form.length;
    return letter === ">" && isOneWord && /[MQtO]/.test(taken[index + 1]?.letter ?? "");
  });
}

/** True where it is the subject itself that acts: no people named by it, and no noun behind it. */
function isActor(signs: readonly Sign[], at: number, afterVerb: ReadonlySet<number>, { order }: Lexicon): boolean {
  const entry = signs[at]?.entry;
  const isNamed = entry?.role === "concept" && entry.as === "label";
  // Where the verb comes second, or behind an auxiliary, no noun stands between it and the subject.
  return isNamed && (order.has("verb-second") || afterVerb.has(at + 1));
}

/** True where nothing of the sentence stands before: neither people that it would be about, nor another subject. */
function opensSentence(signs: readonly Sign[], start: number): boolean {
  return start === 0 || (signs[start - 1]?.letter === ";" && signs[start - 1]?.tag.form !== ":");
}

function isParted({ apart }: Template, taken: readonly Sign[]): boolean {
  return apart === "any" || taken.some(({ letter, tag }) => letter === ";" && tag.form === ":");
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
export function handsOn(signs: readonly Sign[], own: number): boolean {
  const joint = signs.slice(0, own).findLast(({ letter }) => letter !== ",");
  return joint?.letter === "&" || joint?.entry?.role === "contrast";
}

/** True where an auxiliary stands behind the first of S and O and before the letter that follows the link. */
function linksByVerb(letters: string, afterVerb: ReadonlySet<number>, start: number, end: number): boolean {
  const first = start + letters.slice(start, end).search(/[SOW]/);
  return [...afterVerb].some((index) => index > first && index < end);
}
