import type { Certainty, Claim } from "./claim.ts";
import type { Strength } from "./lexicon.ts";

/** What a sentence says of a quantity, with negation worked in. `not-raises` leaves open whether it lowers. */
export type Says = "raises" | "lowers" | "none" | "affects" | "not-raises" | "not-lowers" | "holds" | "fails";
export type Answer = "supported" | "refuted" | "mixed" | "insufficient" | "overstated";

/** How what a sentence says stands to what a claim shows: the same, the opposite, an effect where there is none or the other way round. */
type Stance = "agrees" | "opposes" | "denies" | "open";

/** What the sentence says ↓, what the claim shows →. Where the two leave each other open, nothing is said. */
const STANCES: Record<Says, Partial<Record<Claim["shows"], Stance>>> = {
  raises: { raises: "agrees", lowers: "opposes", none: "denies", "not-raises": "denies" },
  lowers: { raises: "opposes", lowers: "agrees", none: "denies", "not-lowers": "denies" },
  none: { raises: "denies", lowers: "denies", none: "agrees" },
  affects: { raises: "agrees", lowers: "agrees", none: "denies" },
  "not-raises": { raises: "denies", none: "agrees", "not-raises": "agrees" },
  "not-lowers": { lowers: "denies", none: "agrees", "not-lowers": "agrees" },
  holds: { holds: "agrees", fails: "opposes" },
  fails: { holds: "opposes", fails: "agrees" },
};

/** False where what a sentence says and what a claim shows leave each other open: "does not raise" and "lowers". */
export function bearsOn(says: Says, { shows }: Pick<Claim, "shows">): boolean {
  return shows === "mixed" || shows === "unclear" || STANCES[says][shows] !== undefined;
}

/** How a sentence puts it, as far as the answer depends on it. */
export type Wording = { careful: boolean; possible: boolean; absolute: boolean; strength: Strength };

/**
 * The answer to a sentence from one claim, or null where silence is right. `supported` and `refuted` need high or
 * moderate certainty (GRADE). Below that a sure sentence that says what the evidence points to is `overstated`, a careful
 * one `insufficient`, and one that says anything else gets no answer.
 */
export function answer(
  says: Says,
  claim: Pick<Claim, "shows" | "certainty" | "causal">,
  wording: Wording,
): Answer | null {
  if (claim.shows === "mixed") return "mixed";
  if (claim.shows === "unclear") return wording.careful ? "insufficient" : "overstated";
  const stance = STANCES[says][claim.shows] ?? "open";
  if (stance === "open") return null;
  return isSure(claim.certainty) ? fromSureEvidence(stance, claim, wording) : fromWeakEvidence(stance, claim, wording);
}

/** The answer to a sentence that calls the matter open: right where evidence is weak or divided, else null. */
export function answerToOpen({ shows, certainty }: Pick<Claim, "shows" | "certainty">): Answer | null {
  if (shows === "mixed") return "mixed";
  return shows === "unclear" || !isSure(certainty) ? "insufficient" : null;
}

function isSure(certainty: Certainty): boolean {
  return certainty === "high" || certainty === "moderate";
}

function fromSureEvidence(
  stance: Stance,
  claim: Pick<Claim, "certainty" | "causal" | "shows">,
  wording: Wording,
): Answer | null {
  if (stance === "agrees") return agreement(claim, wording);
  // "May help" is only refuted by evidence that leaves no reasonable doubt.
  return wording.careful && stance === "denies" && claim.certainty !== "high" ? null : "refuted";
}

function agreement(claim: Pick<Claim, "causal" | "shows">, { careful, absolute, strength }: Wording): Answer | null {
  // "Always", "cures": the evidence points the same way, but not that far.
  if (absolute || strength === "cure") return null;
  const saysCause = strength === "cause" || strength === "effect";
  const hasDirection = claim.shows === "raises" || claim.shows === "lowers";
  return saysCause && hasDirection && !claim.causal && !careful ? "overstated" : "supported";
}

/** Weak evidence never speaks against a sentence; it only tells how far it carries one that says what it points to. */
function fromWeakEvidence(stance: Stance, claim: Pick<Claim, "shows">, { careful, possible }: Wording): Answer | null {
  if (stance !== "agrees") return null;
  // To say that something does nothing, where nothing was found so far, claims no more than is known.
  return careful || possible || claim.shows === "none" ? "insufficient" : "overstated";
}
