import type { CheckItem } from "#check/article.ts";
import type { CheckedClaim, Detail } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import type { Reference } from "#citations/reference.ts";
import type { NoticeReason } from "#citations/retractions/notice.ts";
import type { DESIGNS } from "#claims/evidence.ts";
import type { DeliveryState } from "#report/delivery.ts";
import { REASON_KEYS, type Reason, type Subject } from "#report/vocabulary.ts";
import type { TextKey } from "./text.ts";

/** Questions of the checklist. */
export const CHECK_ITEM: Record<CheckItem["item"], TextKey> = {
  author: "itemAuthor",
  reviewer: "itemReviewer",
  dates: "itemDates",
  disclosure: "itemDisclosure",
  sources: "itemSources",
  benefits: "itemBenefits",
  risks: "itemRisks",
  untreated: "itemUntreated",
  life: "itemLife",
  choices: "itemChoices",
  talk: "itemTalk",
  uncertainty: "itemUncertainty",
  support: "itemSupport",
};

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

export const PUBLISHER: Record<NonNullable<CheckedReference["publisher"]>, TextKey> = {
  journal: "publisherJournal",
  regulator: "publisherRegulator",
  "public-body": "publisherPublicBody",
  "patient-organisation": "publisherPatients",
  news: "publisherNews",
  "health-portal": "publisherPortal",
  "reference-work": "publisherReference",
  shop: "publisherShop",
  "social-medium": "publisherSocial",
};

/** `none` has no text: nothing known against a work is not worth a word beside it. */
export const STATUS: Record<Exclude<NonNullable<CheckedReference["status"]>, "none">, TextKey> = {
  retracted: "statusRetracted",
  "expression-of-concern": "statusExpressionOfConcern",
  corrected: "statusCorrected",
  reinstated: "statusReinstated",
};

export const CITED_SAYS: Record<CheckedClaim["cited"][number]["says"], TextKey> = {
  agrees: "citedAgrees",
  disagrees: "citedDisagrees",
  "other-question": "citedOtherQuestion",
  "number-differs": "citedNumberDiffers",
  "number-agrees": "citedNumberAgrees",
};

/** What a sentence leans on; always words about the cited work. */
export const RESTS_ON: Record<NonNullable<CheckedClaim["restsOn"]>, TextKey> = {
  retracted: "restsRetracted",
  "expression-of-concern": "restsConcern",
  preprint: "restsPreprint",
  "no-source": "restsNoSource",
};

export const NOTICE_REASON: Record<NoticeReason, TextKey> = {
  "fabricated-data": "noticeFabricatedData",
  "manipulated-images": "noticeManipulatedImages",
  "paper-mill": "noticePaperMill",
  "fake-peer-review": "noticeFakePeerReview",
  plagiarism: "noticePlagiarism",
  duplicate: "noticeDuplicate",
  "contaminated-material": "noticeContaminatedMaterial",
  "not-reproducible": "noticeNotReproducible",
  error: "noticeError",
  "unreliable-results": "noticeUnreliableResults",
  "data-in-doubt": "noticeDataInDoubt",
  "images-in-doubt": "noticeImagesInDoubt",
  "data-not-available": "noticeDataNotAvailable",
  "no-ethics-approval": "noticeNoEthicsApproval",
  "no-consent": "noticeNoConsent",
  authorship: "noticeAuthorship",
  "undeclared-interests": "noticeUndeclaredInterests",
  "generated-text": "noticeGeneratedText",
  "peer-review-in-doubt": "noticePeerReviewInDoubt",
  "cites-retracted-work": "noticeCitesRetractedWork",
  rights: "noticeRights",
  "publisher-error": "noticePublisherError",
  replaced: "noticeReplaced",
  misconduct: "noticeMisconduct",
};

/** Parts that words of a sentence play in what it was read as saying. */
export const ROLE: Record<CheckedClaim["reasons"][number]["role"], TextKey> = {
  subject: "roleSubject",
  relation: "roleRelation",
  quantity: "roleQuantity",
  object: "roleObject",
  people: "rolePeople",
  condition: "roleCondition",
  negation: "roleNegation",
  hedge: "roleHedge",
  denial: "roleDenial",
  attribution: "roleAttribution",
};

/** What a sentence says, and evidence shows, of the quantity that both are about. */
export const READ_AS = {
  raises: "saysRaises",
  lowers: "saysLowers",
  none: "saysNone",
  affects: "saysAffects",
  "not-raises": "saysNotRaises",
  "not-lowers": "saysNotLowers",
  holds: "saysHolds",
  fails: "saysFails",
  open: "saysOpen",
  mixed: "saysMixed",
  unclear: "saysUnclear",
} as const satisfies Record<string, TextKey>;

/** Measures of an effect that have a name in words; the others go by the name that their work gives them. */
export const MEASURE = {
  RR: "measureRisk",
  OR: "measureOdds",
  HR: "measureHazard",
  IRR: "measureRate",
  MD: "measureMean",
  SMD: "measureStandard",
} as const satisfies Record<string, TextKey>;

export const REASON: Record<Reason, TextKey> = REASON_KEYS;

export const DELIVERY_STATE: Record<DeliveryState, TextKey> = {
  draft: "stateDraft",
  waiting: "stateWaiting",
  sending: "stateSending",
  sent: "stateSent",
  accepted: "stateAccepted",
  rejected: "stateRejected",
  corrected: "stateCorrected",
  refused: "stateRefused",
};

/** What a report is about, as the heading of the form. */
export const REPORT_TITLE: Record<Subject, TextKey> = {
  page: "reportTitle",
  passage: "reportTitle",
  verdict: "reportTitleVerdict",
  reference: "reportTitleReference",
};
