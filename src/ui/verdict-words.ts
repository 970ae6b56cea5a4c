import type { CheckedClaim, Verdict } from "#check/article-check.ts";
import type { Certainty } from "#claims/claim.ts";
import { type TextKey, text } from "./text.ts";

const VERDICT: Record<Verdict, TextKey> = {
  supported: "verdictSupported",
  refuted: "verdictRefuted",
  mixed: "verdictMixed",
  insufficient: "verdictInsufficient",
  overstated: "verdictOverstated",
};
/** Where the sentence reports what one study found, and the verdict is about all of them. */
const TOGETHER: Record<Verdict, TextKey> = {
  supported: "togetherSupported",
  refuted: "togetherRefuted",
  mixed: "togetherMixed",
  insufficient: "togetherInsufficient",
  overstated: "togetherOverstated",
};
const CERTAINTY: Record<Certainty, TextKey> = {
  high: "certaintyHigh",
  moderate: "certaintyModerate",
  low: "certaintyLow",
  "very-low": "certaintyVeryLow",
};
const CERTAINTY_LINE: Record<Certainty, TextKey> = {
  high: "certaintyLineHigh",
  moderate: "certaintyLineModerate",
  low: "certaintyLineLow",
  "very-low": "certaintyLineVeryLow",
};
const NOTE: Record<NonNullable<CheckedClaim["note"]>, TextKey> = {
  "one-study": "noteOneStudy",
  "retold-study": "noteRetoldStudy",
};

type Said = Pick<CheckedClaim, "verdict" | "certainty" | "note">;

/** `Evidence agrees (high certainty)`; the words for "not in the claim set" where there is no verdict. */
export function verdictWords({ verdict, certainty, note }: Said): string {
  if (verdict === null) return text("verdictUnknown");
  const words = text(note === "one-study" ? TOGETHER[verdict] : VERDICT[verdict]);
  return certainty !== null && saysCertainty(verdict)
    ? text("verdictWithCertainty", words, text(CERTAINTY[certainty]))
    : words;
}

/** `This evidence is of low certainty.` */
export function certaintyLine(certainty: Certainty): string {
  return text(CERTAINTY_LINE[certainty]);
}

/** "Not enough evidence (high certainty)" would puzzle more than it tells. */
function saysCertainty(verdict: Verdict): boolean {
  return verdict === "supported" || verdict === "refuted";
}

/**
 * Whether it helps to say that evidence shows no cause: not where it is too weak to show anything, for then even "the two
 * go together" would say more than the verdict.
 */
export function saysAssociationOnly({ verdict, certainty }: Said, isCausal: boolean): boolean {
  const isWeak = certainty === "low" || certainty === "very-low";
  return !isCausal && verdict !== "insufficient" && !(verdict === "overstated" && isWeak);
}

/** What the reader must know beside the verdict, or null. */
export function noteWords(note: CheckedClaim["note"]): string | null {
  return note === null ? null : text(NOTE[note]);
}

const SILENCE: Record<NonNullable<CheckedClaim["silence"]>, TextKey> = {
  "nothing-known": "unknownExplanation",
  "nothing-related": "silenceNothingRelated",
  "not-read": "silenceNotRead",
  "not-asserted": "silenceNotAsserted",
  "no-answer": "silenceNoAnswer",
};

/** Why a claim was not checked. */
export function silenceWords(silence: CheckedClaim["silence"]): string {
  return text(SILENCE[silence ?? "nothing-known"]);
}

/** The name of a verdict alone, for legends and reports. */
export function verdictName(verdict: Verdict | null): string {
  return text(verdict === null ? "verdictUnknown" : VERDICT[verdict]);
}
