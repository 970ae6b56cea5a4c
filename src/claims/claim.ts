import * as z from "zod/mini";
import { UNITS } from "#text/units.ts";
import { CERTAINTIES } from "./certainties.ts";

/** Readable, stable, and safe in a file name, a URL fragment and a CSS selector: `vitamin-c-common-cold-risk`. */
export const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
/** ISO 639-1, as in `en`. */
export const LanguageCode = z.string().check(z.regex(/^[a-z]{2}$/));
/** An ISO 8601 calendar date, `2026-11-24`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** Plain words for readers. */
const Text = z.string().check(z.minLength(1));

/**
 * What of the object an effect acts on. `risk` is the chance that it occurs at all, `mortality` the chance to die of it,
 * `severity` how bad its symptoms are, `response` how well it answers to treatment, `need` how often it is needed.
 */
export const QUANTITIES = [
  "risk",
  "mortality",
  "severity",
  "duration",
  "level",
  "function",
  "survival",
  "response",
  "growth",
  "spread",
  "recurrence",
  "need",
] as const;
/** Relations that have no direction: they hold or they fail. */
export const RELATIONS = [
  "is-a",
  "contains",
  "transmits",
  "detects",
  "predicts",
  "works-by",
  "safe-in",
  "interacts-with",
] as const;
/** What evidence shows of an effect: the direction in which the subject moves the quantity of the object. `not-lowers` leaves open whether it raises it. */
const DIRECTIONS = ["raises", "lowers", "none", "not-raises", "not-lowers", "mixed", "unclear"] as const;
/** What evidence shows of any other relation. */
const TRUTHS = ["holds", "fails", "mixed", "unclear"] as const;

export const Quantity = z.enum(QUANTITIES);
export const Certainty = z.enum(CERTAINTIES);
export type Quantity = z.infer<typeof Quantity>;
export type Certainty = z.infer<typeof Certainty>;

const Size = z.strictObject({
  /** Relative measures (RR, OR, HR, percent change) or differences (MD, SMD, points). */
  measure: z.enum(["RR", "OR", "HR", "IRR", "percent", "MD", "SMD", "risk-difference"]),
  value: z.number(),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  /** Unit of a difference: `mmHg`, `days`, `kg`. */
  unit: z.optional(z.string()),
  /** Natural frequencies: cases without and with the subject. */
  absolute: z.optional(z.strictObject({ without: z.number(), with: z.number(), per: z.int() })),
});

const Range = z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) });
export type Range = z.infer<typeof Range>;
const Amount = z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()), unit: z.enum(UNITS) });
export type Amount = z.infer<typeof Amount>;

const conditions = {
  /** Concept id of the people it holds for; absent where it holds for people in general. */
  population: z.optional(Id),
  /** Concept ids of people and diseases that a sentence may name without changing the question: whom the subject is used for anyway. */
  among: z.optional(z.array(Id)),
  /** Ages in years for which it holds. */
  ages: z.optional(Range),
  /** The dose studied, in words, and a day's amounts for which it holds. */
  dose: z.optional(z.string()),
  doses: z.optional(Amount),
  /** Concept id of what the subject is compared with; absent for nothing, placebo or usual care. */
  comparator: z.optional(Id),
  endpoint: z.optional(z.string()),
  horizon: z.optional(z.string()),
};

/** Which of the quantities of the object a finding is about. */
const quantities = {
  relation: Quantity,
  /** Further quantities of which the same finding holds. */
  alike: z.optional(z.array(Quantity)),
};

const common = {
  id: Id,
  subject: Id,
  object: Id,
  ...conditions,
  size: z.optional(Size),
  certainty: Certainty,
  /** True where the evidence shows cause, false where it shows association only. */
  causal: z.boolean(),
  /** Where it shows something else, and what. A sentence that speaks of such a `population` gets no answer from this claim. */
  exceptions: z.optional(
    z.array(
      z.strictObject({
        population: z.optional(Id),
        ages: z.optional(Range),
        note: Text,
        shows: z.optional(z.enum([...DIRECTIONS, ...TRUTHS])),
      }),
    ),
  ),
  /** What evidence shows, in one plain sentence. In English, as all words here; translations are in files of their own. */
  statement: Text,
  /** Why, how large, how sure, for whom: one or two plain sentences. */
  explanation: Text,
  /** Ids of evidence records, best first. */
  evidence: z.array(Id).check(z.minLength(1)),
  /** The date on which the evidence was last looked at. */
  reviewed: IsoDate,
};

/** A finding: what evidence shows about one relation between two concepts. */
export const Claim = z.union([
  z.strictObject({ ...common, ...quantities, shows: z.enum(DIRECTIONS) }),
  z.strictObject({ ...common, relation: z.enum(RELATIONS), shows: z.enum(TRUTHS) }),
]);
export type Claim = z.infer<typeof Claim>;

/** One readable file of claims: `assets/claims/<topic>.yaml`. */
export const ClaimFile = z.strictObject({ topic: Id, title: Text, claims: z.array(Claim) });

/** The words of a claim in another language; `exceptions` are the notes, in the claim's order. */
const Translation = z.strictObject({ statement: Text, explanation: Text, exceptions: z.optional(z.array(Text)) });

/** The words of a topic's claims in another language, by claim id: `assets/claims/<language>/<topic>.yaml`. */
export const TranslationFile = z.strictObject({
  language: LanguageCode,
  title: Text,
  claims: z.record(Id, Translation),
});
export type TranslationFile = z.infer<typeof TranslationFile>;
