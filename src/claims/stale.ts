import type { Claim } from "./claim.ts";

/** Evidence is looked at again after so long; a claim that was not says so wherever it speaks. */
const REVIEW_MONTHS = 24;
/** Newest evidence that is older is worth a search for something newer. */
const EVIDENCE_YEARS = 10;

/**
 * True where a claim was last reviewed more than 24 months before a day.
 * @param reviewed ISO date
 * @param today ISO date
 */
export function isReviewOverdue(reviewed: string, today: string): boolean {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  const between = months(today) - months(reviewed) - (today.slice(8) < reviewed.slice(8) ? 1 : 0);
  return between >= REVIEW_MONTHS;
}

/** A claim that wants somebody's look, and why: its review is overdue, or its newest evidence came out more than ten years ago. */
export type StaleClaim = { id: string; reviewed: string; newestEvidence: number; why: "review" | "evidence" };

/** The claims that want a look on a day, overdue reviews first, then by the age of the newest evidence. Old evidence may still be the best there is. */
export function staleClaims(
  claims: readonly Pick<Claim, "id" | "reviewed" | "evidence">[],
  yearOf: (evidence: string) => number,
  today: string,
): StaleClaim[] {
  return claims
    .flatMap(({ id, reviewed, evidence }): StaleClaim[] => {
      const newestEvidence = Math.max(...evidence.map(yearOf));
      if (isReviewOverdue(reviewed, today)) return [{ id, reviewed, newestEvidence, why: "review" }];
      const isOld = Number(today.slice(0, 4)) - newestEvidence > EVIDENCE_YEARS;
      return isOld ? [{ id, reviewed, newestEvidence, why: "evidence" }] : [];
    })
    .sort((a, b) => a.why.localeCompare(b.why) * -1 || a.newestEvidence - b.newestEvidence);
}
