import type { CheckedClaim } from "./article-check.ts";
import type { CheckedReference } from "./checked-reference.ts";
import type { RESTS_ON } from "./verdicts.ts";

/**
 * What a reader should know of the works that a sentence leans on, the gravest first; null where there is nothing to say.
 * `no-source` is only said in an article that gives sources for other sentences, and not where every sentence goes without.
 */
export function restsOn(
  { references: numbers }: Pick<CheckedClaim, "references">,
  references: readonly CheckedReference[],
  citesWorks: boolean,
): (typeof RESTS_ON)[number] | null {
  const works = numbers.flatMap((number) => references[number - 1] ?? []);
  if (works.length === 0) return citesWorks ? "no-source" : null;
  for (const status of ["retracted", "expression-of-concern"] as const)
    if (works.some((work) => work.status === status)) return status;
  return works.some(({ kind }) => kind === "preprint") ? "preprint" : null;
}
