import type { ClaimSet, ClaimTexts } from "#claims/claim-set.ts";
import { idInPack, type PackName } from "#claims/packs/pack-name.ts";
import type { Article } from "./article.ts";
import type { ArticleCheck, CheckedClaim, Findings } from "./article-check.ts";
import { check } from "./check.ts";
import { findings } from "./findings.ts";

/** A claim pack ready to check with: its set knows the shipped concepts and words as well. */
export type OpenPack = {
  about: PackName;
  set: ClaimSet;
  /** The words of its claims in a language, or in that of the pack where they were not translated. */
  texts(language: string): ClaimTexts;
};

type Checked = { check: ArticleCheck; findings: Findings };

/**
 * Adds what packs say of an article to what the shipped set says of it, which stays as it is: each verdict of a pack is a claim
 * of its own, behind those of the shipped set about the same words, and names the pack. Where a pack has nothing to say
 * nothing is added, and study details are compared with shipped records alone.
 * @param language of the words for readers
 */
export function withPacks(checked: Checked, article: Article, packs: readonly OpenPack[], language: string): Checked {
  return packs.reduce((before, pack) => withPack(before, article, pack, language), checked);
}

function withPack(before: Checked, article: Article, { about, set, texts }: OpenPack, language: string): Checked {
  const own = check(article, set);
  const spoken = own.claims.filter(({ verdict }) => verdict !== null);
  if (spoken.length === 0) return before;
  const { claims, evidence } = findings({ ...own, claims: spoken, details: [] }, set, texts(language));
  const named = <T>(records: Record<string, T>) =>
    Object.fromEntries(Object.entries(records).map(([id, record]) => [idInPack(about, id), record]));
  const there = before.check.claims;
  const placed = [
    ...there.map((claim) => ({ claim, at: claim.start })),
    ...spoken.map((claim) => ({ claim: nameOf(claim, about), at: placeBehind(claim, there) })),
  ];
  return {
    // Sorting is stable: what was there first stays first.
    check: { ...before.check, claims: placed.sort((a, b) => a.at - b.at).map(({ claim }) => claim) },
    findings: {
      ...before.findings,
      claims: { ...before.findings.claims, ...named(claims) },
      evidence: { ...before.findings.evidence, ...named(evidence) },
    },
  };
}

/** Where a pack's claim comes: behind all that was there about the same words. */
function placeBehind({ start, end }: CheckedClaim, there: readonly CheckedClaim[]): number {
  const last = there.findLast((other) => other.start < end && start < other.end);
  return Math.max(start, last?.start ?? start);
}

function nameOf(claim: CheckedClaim, pack: PackName): CheckedClaim {
  return {
    ...claim,
    claim: claim.claim && idInPack(pack, claim.claim),
    evidence: claim.evidence.map((id) => idInPack(pack, id)),
    pack,
  };
}
