import type { CheckedClaim, Detail } from "./article-check.ts";
import type { CheckedReference } from "./checked-reference.ts";
import type { CITED_SAYS } from "./verdicts.ts";

/** Details that are numbers of what was found. */
const FIGURES: ReadonlySet<Detail["kind"]> = new Set([
  "participants",
  "studies",
  "events",
  "effect",
  "risk",
  "percentage",
]);

/**
 * What cited works that the claim set knows say of a sentence that leans on them. `other-question`: the claim set rests on the
 * work for something else. A figure of the work that the sentence gives otherwise comes first; that its figures agree is said where there is no verdict. What the claim set does not know says
 * nothing here, nor does anything of a claim that is neither agreed with nor disagreed with.
 */
export function citedEvidence(
  claim: CheckedClaim,
  references: readonly CheckedReference[],
  details: readonly Detail[],
): CheckedClaim["cited"] {
  return claim.references.flatMap((number) => {
    const work = references[number - 1]?.evidence ?? null;
    const says = work === null ? null : saysOf(work, claim, details);
    return says === null ? [] : [{ reference: number, says }];
  });
}

function saysOf(
  work: string,
  { start, end, verdict, evidence }: CheckedClaim,
  details: readonly Detail[],
): (typeof CITED_SAYS)[number] | null {
  const isHere = (detail: Detail) => detail.study === work && detail.start >= start && detail.end <= end;
  const differs = (detail: Detail) => isHere(detail) && detail.status === "differs";
  // Names and places may be another study's; figures are this one's.
  const agrees = (detail: Detail) => isHere(detail) && FIGURES.has(detail.kind);
  if (details.some(differs)) return "number-differs";
  if (verdict !== "supported" && verdict !== "refuted") return details.some(agrees) ? "number-agrees" : null;
  if (!evidence.includes(work)) return "other-question";
  return verdict === "supported" ? "agrees" : "disagrees";
}
