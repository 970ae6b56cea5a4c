import * as z from "zod/mini";
import { Marker } from "#citations/reference.ts";
import { CERTAINTIES } from "#claims/certainties.ts";
import { PackName } from "#claims/packs/pack-name.ts";
import { CheckedReference } from "./checked-reference.ts";
import { CITED_SAYS, NOTES, RESTS_ON, VERDICTS } from "./verdicts.ts";

/** What evidence says of a sentence. Null in a `CheckedClaim`: the claim set has nothing to say. */
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

const offset = z.int().check(z.gte(0));

const REASON_ROLES = [
  "subject",
  "relation",
  "quantity",
  "object",
  "people",
  "condition",
  "negation",
  "hedge",
  "denial",
  "attribution",
] as const;

/** The words on which a verdict rests, so that a wrong one can be seen and mended. */
export const Reason = z.object({
  role: z.enum(REASON_ROLES),
  start: offset,
  end: offset,
  text: z.string(),
  /** What they were taken for: a concept id, a direction, a quantity; null for words that only turn the sense. */
  means: z.nullable(z.string()),
});
export type Reason = z.infer<typeof Reason>;

/** What a sentence was taken to say (`open`: that it is not known), and what the finding shows of those it speaks of. */
const Reading = z.object({ says: z.string(), shows: z.string(), careful: z.boolean(), oneStudy: z.boolean() });
export type Reading = z.infer<typeof Reading>;

/**
 * Why a claim has no verdict: it names nothing that the set knows, or nothing that a finding relates; its words could not be
 * read for certain; it puts nothing forward (a plan, a condition, a quotation); or no finding answers it as it stands.
 */
const Silence = z.enum(["nothing-known", "nothing-related", "not-read", "not-asserted", "no-answer"]);
export type Silence = z.infer<typeof Silence>;

/** One health claim of the article: the sentence or clause from `start` to `end`, and what evidence says of it. */
export const CheckedClaim = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  verdict: z.nullable(Verdict),
  certainty: z.nullable(z.enum(CERTAINTIES)),
  /** Id of the claim of the claim set that speaks to it. */
  claim: z.nullable(z.string()),
  /** Ids of that claim's evidence records, best first. */
  evidence: z.array(z.string()),
  /** Numbers of the article's references that the sentence leans on. */
  references: z.array(z.int()),
  /** What cited works that are among the claim set's evidence say of it; see `citedEvidence`. */
  cited: z.array(z.object({ reference: z.int(), says: z.enum(CITED_SAYS) })),
  /** The gravest thing that is known of the cited works, or that none is cited; see `restsOn`. */
  restsOn: z.nullable(z.enum(RESTS_ON)),
  note: z.nullable(z.enum(NOTES)),
  reasons: z.array(Reason),
  /** Null without a verdict. */
  reading: z.nullable(Reading),
  /** Null with a verdict. */
  silence: z.nullable(Silence),
  /** The claim pack that says so; null for what ships. Its ids of claims and evidence have its name before them. */
  pack: z.nullable(PackName),
});
export type CheckedClaim = z.infer<typeof CheckedClaim>;

/** What is compared. A `risk` is absolute where the study's is relative, or the reverse. */
const DETAIL_KINDS = [
  "name",
  "institution",
  "journal",
  "year",
  "phase",
  "participants",
  "samples",
  "studies",
  "events",
  "effect",
  "risk",
  "percentage",
  "follow-up",
  "intervention",
  "trial",
] as const;

/** A fact about a study that the article speaks of, held against the study's own record. */
export const Detail = z.object({
  /** Evidence record id. */
  study: z.string(),
  kind: z.enum(DETAIL_KINDS),
  status: z.enum(["agrees", "differs"]),
  /** The article's words from `start` to `end`. */
  found: z.string(),
  /** As the record has it. */
  expected: z.string(),
  start: offset,
  end: offset,
});
export type Detail = z.infer<typeof Detail>;

/** The result of `check`. Lists are in the order of the article. */
export const ArticleCheck = z.object({
  language: z.nullable(z.string()),
  claimSet: z.object({
    version: z.string(),
    claims: z.int(),
    evidence: z.int(),
    /** Date of the newest review in the set. */
    reviewed: z.nullable(z.string()),
  }),
  /** Number of sentences read. */
  sentences: z.int(),
  /** Where each of them starts, rising. */
  sentenceStarts: z.array(offset),
  claims: z.array(CheckedClaim),
  details: z.array(Detail),
  /** The index of retractions that was asked; without one nothing is known of any cited work. */
  retractions: z.object({ works: z.int(), date: z.nullable(z.string()), complete: z.boolean() }),
  references: z.array(CheckedReference),
  /** Marks that lead to retracted works or to works of concern, with the numbers of those references. */
  notedCitations: z.array(Marker),
});
export type ArticleCheck = z.infer<typeof ArticleCheck>;

/** The main effect that a work reports, with its 95 % interval. */
const Effect = z.object({
  /** Of what, in English as the title is. */
  of: z.string(),
  /** `RR`, `OR`, `HR`, `IRR`, `MD`, `SMD`, else as the work calls it. */
  measure: z.string(),
  value: z.number(),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** `ratio`: 1 is no difference, less of it is below; `difference`: 0 is. Null where the figure compares nothing for certain. */
  scale: z.nullable(z.enum(["ratio", "difference"])),
});
export type Effect = z.infer<typeof Effect>;

/** The texts and sources behind a check, in the reader's language: all that the card and popup show beside it. */
export const Findings = z.object({
  /** ISO 639-1 code of the language that statements and explanations are in; absent where nobody has to know. */
  language: z.optional(z.string()),
  claims: z.record(
    z.string(),
    z.object({
      statement: z.string(),
      explanation: z.string(),
      /** For whom, or under which conditions, it is otherwise. */
      exceptions: z.array(z.string()),
      certainty: z.enum(CERTAINTIES),
      causal: z.boolean(),
      reviewed: z.string(),
    }),
  ),
  evidence: z.record(
    z.string(),
    z.object({
      title: z.string(),
      /** `Huang et al.` */
      authors: z.string(),
      journal: z.string(),
      year: z.int(),
      design: z.string(),
      doi: z.nullable(z.string()),
      pmid: z.nullable(z.string()),
      participants: z.nullable(z.int()),
      studies: z.nullable(z.int()),
      effect: z.nullable(Effect),
    }),
  ),
});
export type Findings = z.infer<typeof Findings>;
