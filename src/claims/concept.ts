import * as z from "zod/mini";
import { Id } from "./claim.ts";

/** What kind of thing a concept is. */
const CONCEPT_TYPES = [
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

/** Labels by language. `(a|b|)` stands for a choice, so `vaccin(s|)` is two labels. Regular inflections are added when compiled. */
const Labels = z.record(z.string(), z.array(z.string().check(z.minLength(2))));

/** A thing that claims and articles speak of. */
export const Concept = z.strictObject({
  id: Id,
  type: z.enum(CONCEPT_TYPES),
  /** Ids of wider concepts: a claim about statins may speak to a sentence about simvastatin. */
  parents: z.optional(z.array(Id)),
  mesh: z.optional(z.string().check(z.regex(/^[DC]\d{6,9}$/))),
  wikidata: z.optional(z.string().check(z.regex(/^Q\d+$/))),
  labels: Labels,
  /** Words for people or things that have it: `smokers` for smoking, `vaccinated children` for a vaccine. */
  exposed: z.optional(Labels),
  /** Words for its contrary: `fertility` for infertility. They turn the direction of an effect. */
  opposite: z.optional(Labels),
  /** Words for those without it: `non-smokers`, `unvaccinated`. */
  unexposed: z.optional(Labels),
});
export type Concept = z.infer<typeof Concept>;

/** One readable file of concepts: `assets/lexicon/concepts/<topic>.yaml`. */
export const ConceptFile = z.strictObject({ concepts: z.array(Concept) });
