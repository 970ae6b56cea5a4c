import type { Detail } from "#check/article-check.ts";
import type { Reference } from "#citations/reference.ts";
import type { DESIGNS } from "#claims/evidence.ts";
import type { Report } from "#report/report.ts";
import type { TextKey } from "./text.ts";

/** Texts for the values of the engine's and the reports' enumerations. */
export const DETAIL_KIND: Record<Detail["kind"], TextKey> = {
  name: "kindName",
  institution: "kindInstitution",
  journal: "kindJournal",
  year: "kindYear",
  phase: "kindPhase",
  participants: "kindParticipants",
  samples: "kindSamples",
  studies: "kindStudies",
  events: "kindEvents",
  effect: "kindEffect",
  risk: "kindRisk",
  percentage: "kindPercentage",
  "follow-up": "kindFollowUp",
  intervention: "kindIntervention",
  trial: "kindTrial",
};

export const DESIGN: Record<(typeof DESIGNS)[number], TextKey> = {
  "systematic-review": "designSystematicReview",
  "meta-analysis": "designMetaAnalysis",
  guideline: "designGuideline",
  "randomised-trial": "designRandomisedTrial",
  "non-randomised-trial": "designNonRandomisedTrial",
  cohort: "designCohort",
  "case-control": "designCaseControl",
  "cross-sectional": "designCrossSectional",
  review: "designReview",
  label: "designLabel",
  laboratory: "designLaboratory",
};

export const SOURCE_KIND: Record<NonNullable<Reference["kind"]>, TextKey> = {
  "journal-article": "sourceJournalArticle",
  preprint: "sourcePreprint",
  "trial-registration": "sourceTrialRegistration",
  guideline: "sourceGuideline",
  book: "sourceBook",
  website: "sourceWebsite",
  news: "sourceNews",
};

/** `none` has no text: nothing known against a work is not worth a word beside it. */
export const STATUS: Record<Exclude<NonNullable<Reference["status"]>, "none">, TextKey> = {
  retracted: "statusRetracted",
  "expression-of-concern": "statusExpressionOfConcern",
  corrected: "statusCorrected",
  reinstated: "statusReinstated",
};

export const REASON: Record<Report["reason"], TextKey> = {
  inaccurate: "reasonInaccurate",
  outdated: "reasonOutdated",
  questionable: "reasonQuestionable",
};

export const REPORT_STATE: Record<Report["state"], TextKey> = {
  draft: "stateDraft",
  queued: "stateQueued",
  sent: "stateSent",
  accepted: "stateAccepted",
  rejected: "stateRejected",
  corrected: "stateCorrected",
  failed: "stateSendFailed",
};
