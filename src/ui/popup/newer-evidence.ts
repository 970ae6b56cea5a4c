import type { Vitals } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";

/** On how many claims of an article evidence came out in a later year than the article was last reviewed, or else published. */
export function newerEvidence(
  { reviewed, published }: Pick<Vitals, "reviewed" | "published">,
  { claims }: Pick<ArticleCheck, "claims">,
  { evidence }: Findings,
): number {
  const year = Number((reviewed ?? published ?? "").slice(0, 4));
  if (year === 0) return 0;
  return claims.filter(({ verdict, evidence: ids }) => verdict && ids.some((id) => (evidence[id]?.year ?? 0) > year))
    .length;
}
