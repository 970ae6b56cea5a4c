import { fits, handsOn } from "./fits.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Meaning, meaningOf, ofPatients, turned, useFor, withoutGetting } from "./meaning.ts";
import { has, isCompared, isMisread } from "./misread.ts";
import { type Pair, type PairRow, pairRow } from "./pair-row.ts";
import { isBesideOthers, isBesideRival } from "./rival.ts";
import type { Sign } from "./symbols.ts";
import type { Tag } from "./tag.ts";
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
  /** How often it happens to some is held against others who have a cause of their own: "less often than miners". */
  isBesideOthers: boolean;
} & Meaning;

/** What findings that leave a matter open are about. */
const ANYTHING: Meaning = { kind: "effect", says: "affects", strength: "association", of: [] };
/** Letters between which a clause stands. */
const BOUNDARY = /[,;BTI&]/;
/**
 * The first reading of a sentence in which a template relates the two of a pair, or null.
 * The pair names which mention of each is meant, so that two claims in one sentence stay apart.
 * @param isDivided true where the sentence says of findings that they leave the matter open
 */
export function findFrame(row: readonly Sign[], pair: Pair, lexicon: Lexicon, isDivided = false): Frame | null {
  const clause = pairRow(row, pair, isDivided);
  if (!clause) return null;
  for (const template of TEMPLATES) {
    if ((template.needs && !lexicon.order.has(template.needs)) || (template.open && !isDivided)) continue;
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
  const [all, taken, after] = [signs.slice(start, end), signs.slice(own, end), signs.slice(end)];
  // "Eat less of it: it raises …" speaks of the thing, "skip it: your risk falls" of going without, and which is not told.
  if (template.apart && has(signs.slice(start, own), "l")) return null;
  const meaning = meaningIn(template, taken);
  const subject = all.find((sign) => sign.letter === "S");
  const object = (template.apart ? all : taken).find((sign) => sign.letter === "O" || sign.letter === "W");
  if (!meaning || !subject || !object || isMisread(template, { all, taken, after, subject, meaning })) return null;
  const base = {
    template,
    subject: subject.tag,
    object: object.tag,
    signs: taken,
    clause: clauseAround(signs, own, end),
    before: signsBefore(signs, clauseStart(signs, own)),
    row: signs,
    opening: template.apart ? signs.slice(start, own) : [],
    isRivalled: isCompared(template, taken) && isBesideRival(after),
    isBesideOthers: isHowOften(taken) && isBesideOthers(after, subject),
  };
  return { ...base, ...turned(aboutOutcome(meaning, template, taken), subject, object, all) } as Frame;
}

/** "Get it more often", "causes fewer of them": what is said is how often it comes, not what is done about it. */
function isHowOften(taken: readonly Sign[]): boolean {
  const verb = taken.find(({ letter }) => letter === "P")?.entry;
  const acts = verb?.role === "predicate" && verb.says !== "raises";
  return has(taken, "M") && !acts && !has(taken, "D");
}

function meaningIn({ open, purpose, without, gradual }: Template, taken: readonly Sign[]): Meaning | null {
  if (open) return ANYTHING;
  if (purpose) return useFor(taken);
  return without ? withoutGetting(taken) : meaningOf(taken, gradual);
}

/** The meaning with what it is about where the outcome is named apart from the verb. */
function aboutOutcome(meaning: Meaning, { about }: Template, taken: readonly Sign[]): Meaning {
  if (meaning.kind !== "effect") return meaning;
  // "For depression they are no better than placebo": better at whatever there is to it.
  const isBroad = meaning.says !== "raises" && meaning.says !== "lowers" && !has(taken, "Q");
  if (about === "anything" && isBroad) return { ...meaning, of: [] };
  const isMeasured = has(taken, "M") && meaning.of.length > 0;
  return about === "patients" && !isMeasured ? { ...meaning, of: ofPatients(meaning.of) } : meaning;
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
