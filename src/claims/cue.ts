import * as z from "zod/mini";
import { UNITS } from "#text/units.ts";
import { Id, LanguageCode, Quantity, RELATIONS } from "./claim.ts";
import { CONCEPT_TYPES } from "./concept.ts";

const Forms = z.array(z.string().check(z.minLength(1)));
/**
 * What a cue says of its outcome. `improves` and `worsens` turn by what is good: a better survival is a longer one, a
 * better depression a milder one. `affects` leaves the direction open, and `not-lowers` ("useless against") all but one.
 */
export const DIRECTIONS = [
  "raises",
  "lowers",
  "not-raises",
  "not-lowers",
  "improves",
  "worsens",
  "none",
  "affects",
] as const;

/** How much a wording commits to: an association, an effect, a cause, or a cure. */
export const STRENGTHS = ["association", "effect", "cause", "cure"] as const;

/** Words that relate an exposure to an outcome. */
const Predicate = z.union([
  z.strictObject({
    says: z.enum(DIRECTIONS),
    strength: z.enum(STRENGTHS),
    /** Quantities that it can speak of when the sentence names none. */
    of: z.optional(z.array(Quantity)),
    /** True where the outcome comes first: "is due to", "komt door". */
    reversed: z.optional(z.boolean()),
    /** Concept id of an outcome that the words themselves name: "lose weight". */
    object: z.optional(Id),
    forms: Forms,
  }),
  z.strictObject({ says: z.enum(["holds", "fails"]), relation: z.enum(RELATIONS), forms: Forms }),
]);
const Signed = z.strictObject({ says: z.enum(DIRECTIONS), of: z.optional(z.array(Quantity)), forms: Forms });
const QuantityNoun = z.strictObject({ of: Quantity, forms: Forms });

/** Words that only shape a sentence: see docs/lexicon.md for what each one does. */
export const STRUCTURE_ROLES = [
  "group",
  "relative",
  "use",
  "lack",
  "by",
  "among",
  "with",
  "against",
  "and",
  "example",
  "which",
  "together",
  "than",
  "boundary",
  "contrast",
  "that",
  "condition",
  "case",
  "copula",
  "auxiliary",
  "article",
  "of",
  "noun",
  "filler",
] as const;
/** Words that change the sense of a whole sentence. */
export const MODALITY_ROLES = [
  "negation",
  "not-negation",
  "hedge",
  "ability",
  "mostly",
  "doubt",
  "unclear",
  "divided",
  "question",
  "opening-question",
  "plan",
  "content",
  "myth",
  "denial",
  "rebuttal",
  "aside",
  "distance",
  "history",
  "animal",
  "report",
  "study",
  "absolute",
  "purpose",
] as const;

export const AGE_BOUNDS = ["from", "to", "at", "between", "decade"] as const;

/** Words with which a report gives a study's numbers: nouns for people and for samples, and the word before its phase. */
const StudyWords = z.strictObject({ participants: Forms, samples: Forms, phase: Forms });
export type StudyWords = z.infer<typeof StudyWords>;

const formsByRole = <R extends string>(roles: readonly [R, ...R[]]) => z.partialRecord(z.enum(roles), Forms);

/** One language's cue words: `assets/lexicon/cues/<language>.yaml`. */
export const CueFile = z.strictObject({
  language: LanguageCode,
  abbreviations: Forms,
  /** Regular endings, tried on the last word of a concept's label: where `ending` matches, `cut` letters go and each of `add` is put on. `repeat` doubles the last letters. */
  inflections: z.array(
    z.strictObject({
      ending: z.string(),
      cut: z.optional(z.int()),
      repeat: z.optional(z.int()),
      add: z.array(z.string()),
    }),
  ),
  /** Word orders beside subject–verb–object: verbs at the end of the clause, before the subject, and outcomes before it. */
  order: z.array(z.enum(["verb-final", "verb-second", "free"])),
  /** Choices that entries and labels may name, for endings and words that come again and again: `{be}`, `сниж{verb}`. */
  shorthands: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Words that lose their vowel and lean on the next: `l` in "l'aspirine". */
  elisions: z.optional(Forms),
  /** What may stand between the parts of a compound word; empty for languages that write none. */
  compounds: z.array(z.string()),
  predicates: z.array(Predicate),
  comparatives: z.array(Signed),
  intransitives: z.array(Signed),
  /** Verbs by which people come to have the outcome: "get", "krijgen". Read only where the sentence says from what. */
  incurs: z.optional(z.array(Signed)),
  changes: z.array(Signed),
  links: z.array(Signed),
  quantities: z.array(QuantityNoun),
  /** Words that stand for what was named before: pronouns, with `types` names of a kind ("the vaccine"), with `by` "thereby". */
  anaphors: z.optional(
    z.array(
      z.strictObject({
        types: z.optional(z.array(z.enum(CONCEPT_TYPES))),
        by: z.optional(z.literal(true)),
        forms: Forms,
      }),
    ),
  ),
  /** Ages; `#` stands for the number of years: "aged # to #" is `between`, "in their #s" a `decade`. */
  ages: z.optional(z.array(z.strictObject({ bound: z.enum(AGE_BOUNDS), forms: Forms }))),
  /** Words and signs for units, behind a number. */
  units: z.optional(z.array(z.strictObject({ unit: z.enum(UNITS), forms: Forms }))),
  structure: formsByRole(STRUCTURE_ROLES),
  modality: formsByRole(MODALITY_ROLES),
  study: StudyWords,
  /** General health vocabulary: tells sentences that make a checkable health claim from others. */
  health: z.strictObject({ words: Forms, endings: Forms, relations: Forms }),
});
export type CueFile = z.infer<typeof CueFile>;
