import type { ClaimSet } from "#claims/claim-set.ts";
import type { CheckedClaim } from "./article-check.ts";
import { check } from "./check.ts";
import { NO_VITALS } from "./no-vitals.ts";
import { type OpenPack, withPacks } from "./with-packs.ts";

/** What is found in one passage on its own. */
export type SentenceCheck = { checkable: boolean; claims: CheckedClaim[] };

/** Checks a passage that stands alone. `claims` holds only those with a verdict; it is empty in a language that the set does not speak. */
export function checkSentence(
  text: string,
  language: string,
  claimSet: ClaimSet,
  packs: readonly OpenPack[] = [],
): SentenceCheck {
  const blocks = [{ kind: "paragraph" as const, start: 0, end: text.length }];
  const article = { url: null, title: "", language, text, blocks, markers: [], references: [], vitals: NO_VITALS };
  const shipped = { check: check(article, claimSet), findings: { claims: {}, evidence: {} } };
  const { claims } = withPacks(shipped, article, packs, language).check;
  const answered = claims.filter(({ verdict }) => verdict !== null);
  return { checkable: claims.length > 0, claims: answered };
}
