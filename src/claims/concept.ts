import * as z from "zod/mini";
import { Id, LanguageCode } from "./claim.ts";

/** What kind of thing a concept is. */
export const CONCEPT_TYPES = [
  "drug",
  "supplement",
  "food",
  "nutrient",
  "diet",
  "vaccine",
  "disease",
  "symptom",
  "procedure",
  "therapy",
  "test",
  "device",
  "exposure",
  "behaviour",
  "biomarker",
  "body-part",
  "body-process",
  "pathogen",
  "population",
  "outcome",
] as const;

/** A thing that claims and articles speak of. What it is called stands by language in files of labels. */
export const Concept = z.strictObject({
  id: Id,
  type: z.enum(CONCEPT_TYPES),
  /** Ids of wider concepts: a claim about statins may speak to a sentence about simvastatin. */
  parents: z.optional(z.array(Id)),
  mesh: z.optional(z.string().check(z.regex(/^[DC]\d{6,9}$/))),
  wikidata: z.optional(z.string().check(z.regex(/^Q\d+$/))),
});
export type Concept = z.infer<typeof Concept>;

/** One readable file of concepts: `assets/lexicon/concepts/<topic>.yaml`. */
export const ConceptFile = z.strictObject({ concepts: z.array(Concept) });

/** `(a|b|)` stands for a choice, so `vaccin(s|)` is two labels. Regular inflections are added when compiled. */
const Words = z.array(z.string().check(z.minLength(2)));

/** Words for a concept, by what they are of it. */
const Wordings = z.strictObject({
  names: z.optional(Words),
  /** Words for people or things that have it: `smokers` for smoking, `vaccinated children` for a vaccine. */
  exposed: z.optional(Words),
  /** Words for those without it: `non-smokers`, `unvaccinated`. */
  unexposed: z.optional(Words),
  /** Words for its contrary: `fertility` for infertility. They turn the direction of an effect. */
  opposite: z.optional(Words),
});
export type Wordings = z.infer<typeof Wordings>;

/** What a concept is called in one language. */
const Labels = z.strictObject({
  ...Wordings.shape,
  /** Words that mean it only where the concept with that id is named: `attack` beside asthma, `the vaccine` beside shingles. */
  beside: z.optional(z.record(Id, Wordings)),
});
export type Labels = z.infer<typeof Labels>;

/** Labels that mean the same wherever they stand, by concept id: those of a pack. */
export const PlainLabels = z.record(Id, z.union([Words, Wordings]));
export type PlainLabels = z.infer<typeof PlainLabels>;

/** The labels of a topic's concepts in one language, by concept id; a bare list is its names: `assets/lexicon/labels/<language>/<topic>.yaml`. */
export const LabelFile = z.strictObject({ language: LanguageCode, labels: z.record(Id, z.union([Words, Labels])) });
export type LabelFile = z.infer<typeof LabelFile>;
