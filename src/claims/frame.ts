import { fits, handsOn } from "./fits.ts";
import type { ConceptEntry, EffectEntry, Lexicon } from "./lexicon.ts";
import { type Meaning, meaningOf, ofPatients, turned, useFor } from "./meaning.ts";
import { type Pair, type PairRow, pairRow } from "./pair-row.ts";
import { isBesideNothing, isBesideRival } from "./rival.ts";
import { lettersOf, type Sign } from "./symbols.ts";
import { hasRole, type Tag } from "./tag.ts";
import { TEMPLATES, type Template } from "./templates.ts";

/** What one clause says about one subject and one outcome, before negation and the sense of the whole sentence. */
export type Frame = {
  template: Template;
  subject: Tag;
  object: Tag;
  /** Signs of the clause that the template took, first to last. */
  signs: Sign[];
  /** Signs of the clause around it, between its boundaries. */
  clause: Sign[];
  /** Signs before that clause, up to the last semicolon. */
  before: Sign[];
  /** All signs that the sentence has around the pair. */
  row: readonly Sign[];
  /** Signs of a clause of its own that names the subject before it. */
  opening: Sign[];
  /** True where it is compared with something that may work itself, so that "no better" means little. */
  isRivalled: boolean;
} & Meaning;

/** Letters between which a clause stands. */
const BOUNDARY = /[,;BTI&]/;
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
    if (
      fits(template, row, start, end, lexicon) &&
      (own === start || template.relative || template.apart || handsOn(row.signs, own))
    )
      return frameOf(template, row.signs, { start, own, end });
    from = start + 1;
  }
  return undefined;
}

/** Where a template matched: all of it, and the part from `own` on that relates the two. */
type Extent = { start: number; own: number; end: number };

function frameOf(template: Template, signs: Sign[], { start, own, end }: Extent): Frame | null {
  const taken = signs.slice(own, end);
  const meaning = template.purpose ? useFor(taken) : meaningOf(taken, template.gradual);
  if (!meaning) return null;
  // "Bei Diabetes senkt S das Risiko" leaves open of what.
  if (template.about && isRisk(taken)) return null;
  if (meaning.kind === "effect") {
    // "For depression they are no better than placebo": better at whatever there is to it.
    const isBroad = meaning.says !== "raises" && meaning.says !== "lowers";
    if (template.about === "anything" && isBroad && !taken.some(({ letter }) => letter === "Q")) meaning.of = [];
    const isMeasured = has(taken, "M") && meaning.of.length > 0;
    if (template.about === "patients" && !isMeasured) meaning.of = ofPatients(meaning.of);
  }
  const subject = signs.slice(start, end).find((sign) => sign.letter === "S");
  const named = template.apart ? signs.slice(start, end) : taken;
  const object = named.find((sign) => sign.letter === "O" || sign.letter === "W");
  if (!subject || !object || peopleAct(template, taken, subject)) return null;
  // "Helps as well against O as an antidepressant" compares how well, wherever it stands.
  const isCompared = template.compares !== undefined || (has(taken, "P") && has(taken, "M"));
  const isRivalled = isCompared && isBesideRival(signs.slice(end));
  if (isRivalled && template.compares === "always") return null;
  if (template.compares === "within" && !isBesideNothing(signs.slice(start, end))) return null;
  if (template.says && (meaning.kind !== "effect" || meaning.says !== template.says)) return null;
  if (template.about && lacksObject(taken, template.about)) return null;
  if (template.about === "patients" && isHowOftenTaken(taken)) return null;
  const base = {
    template,
    subject: subject.tag,
    object: object.tag,
    signs: taken,
    clause: clauseAround(signs, own, end),
    before: signsBefore(signs, clauseStart(signs, own)),
    row: signs,
    opening: template.apart ? signs.slice(start, own) : [],
    isRivalled,
  };
  return { ...base, ...turned(meaning, subject, object, signs.slice(start, end)) } as Frame;
}

/**
 * True where a verb without a noun of its own says what becomes of the subject ("has doubled"), is cut short ("causes"), or names
 * another outcome itself ("live longer").
 */
function lacksObject(taken: readonly Sign[], about: Template["about"]): boolean {
  const verb = taken.find(({ letter }) => letter === "P");
  if (!verb) return false;
  const { says, of, object } = verb.entry as EffectEntry;
  if (object !== undefined) return true;
  if (/PM?Q|QP/.test(lettersOf(taken))) return false;
  if (says !== "raises" && says !== "lowers") return false;
  // "Tegen mazelen beschermt S": here the outcome is what the verb is said of.
  const isFree = about !== "outcome" && of === undefined && !has(taken, "t");
  return says === "raises" || isFree || hasRole(verb.tag, "intransitive");
}

/** "People with O take S more often": here how often is said of the taking, unless "who" or "on" makes it a remark. */
function isHowOftenTaken(taken: readonly Sign[]): boolean {
  const often = taken.find(({ letter }) => letter === "M")?.entry as EffectEntry | undefined;
  return often?.of?.join() === "risk" && /O[^irO]*S/.test(lettersOf(taken));
}

function isRisk(taken: readonly Sign[]): boolean {
  const outcome = taken.findIndex(({ letter }) => letter === "O");
  return taken.slice(outcome).some(({ entry }) => entry?.role === "quantity" && entry.of === "risk");
}

/** "Smokers cut their risk by …": here people do something about it, the exposure does not. */
function peopleAct(template: Template, taken: readonly Sign[], subject: Sign): boolean {
  return (
    (subject.entry as ConceptEntry | null)?.as === "exposed" &&
    template.acts === true &&
    taken.some((sign) => (sign.entry as EffectEntry | null)?.strength === "effect")
  );
}

function has(signs: readonly Sign[], letter: string): boolean {
  return signs.some((sign) => sign.letter === letter);
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
