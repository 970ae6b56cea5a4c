import * as z from "zod/mini";
import { Id, IsoDate } from "./claim.ts";

export const Doi = z.string().check(z.regex(/^10\.\d{4,9}\/[^\s"<>]+$/));
export const Pmid = z.string().check(z.regex(/^[1-9]\d{0,8}$/));

/** Study designs, strongest first. */
export const DESIGNS = [
  "systematic-review",
  "meta-analysis",
  "guideline",
  "randomised-trial",
  "non-randomised-trial",
  "cohort",
  "case-control",
  "cross-sectional",
  "review",
  "label",
  "laboratory",
] as const;

/** The main effect as the work reports it, with its 95 % interval. */
const Finding = z.strictObject({
  of: z.string(),
  measure: z.string(),
  value: z.number(),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  /** Concept id of the outcome: what an article must name before its figure is held against this one. */
  outcome: z.optional(Id),
});

/** People of the study of whom it counts something apart: an arm, those who fell ill. */
const Group = z.strictObject({
  of: z.optional(z.string()),
  participants: z.optional(z.int()),
  events: z.optional(z.int()),
});

export const TIME_UNITS = ["day", "week", "month", "year"] as const;

/** A bibliographic fact sheet. What was not verified against a record of its own does not ship. */
export const Evidence = z.strictObject({
  id: Id,
  title: z.string().check(z.minLength(5)),
  /** `Family, Given` or `Family, Initials`, in the order of the paper: at least the first, the last and those a report would name. */
  authors: z.array(z.string().check(z.regex(/^[^,]+(, .+)?$/))).check(z.minLength(1)),
  /** True where `authors` is the whole list. */
  allAuthors: z.boolean(),
  journal: z.string(),
  year: z.int().check(z.gte(1940), z.lte(2100)),
  doi: z.optional(Doi),
  pmid: z.optional(Pmid),
  pmcid: z.optional(z.string().check(z.regex(/^PMC\d+$/))),
  /** Trial registration: `NCT02492568`. */
  trial: z.optional(z.string()),
  design: z.enum(DESIGNS),
  /** People in the analysis. */
  participants: z.optional(z.int()),
  /** Studies in a review or meta-analysis. */
  studies: z.optional(z.int()),
  samples: z.optional(z.int()),
  /** Clinical trial phase, 1 to 4. */
  phase: z.optional(z.int()),
  finding: z.optional(Finding),
  groups: z.optional(z.array(Group)),
  /** Other percentages that the work reports. */
  percentages: z.optional(z.array(z.strictObject({ of: z.string(), value: z.number() }))),
  /** Risks of the finding's outcome in per cent, with the exposure and without. */
  absolute: z.optional(z.strictObject({ with: z.number(), without: z.number() })),
  /** How long people were followed, or within what time the finding was counted. */
  followUp: z.optional(z.strictObject({ value: z.number(), unit: z.enum(TIME_UNITS) })),
  /** Interventions that the work names, as concept ids. */
  interventions: z.optional(z.array(Id)),
  /** Affiliations as the paper gives them, each with the names it goes by in other languages. */
  institutions: z.optional(z.array(z.strictObject({ name: z.string(), also: z.optional(z.array(z.string())) }))),
  /** What the record was checked against, and when. */
  verified: z.strictObject({ against: z.string().check(z.minLength(8)), on: IsoDate }),
});
/** A record as it ships: what it was verified against is for those who keep the set. */
export type Evidence = Omit<z.infer<typeof Evidence>, "verified">;

/** One readable file of evidence records: `assets/evidence/<topic>.yaml`. */
export const EvidenceFile = z.strictObject({ topic: Id, evidence: z.array(Evidence) });
