import type { ArticleCheck, CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { fold } from "#text/fold.ts";
import { text } from "../text.ts";
import { verdictWords } from "../verdict-words.ts";
import { DETAIL_KIND, SOURCE_KIND, STATUS } from "../word-keys.ts";

/** What can be searched: the lists of a check. */
export type Searched = Pick<ArticleCheck, "claims" | "details" | "references">;

/**
 * What holds all words of a query, in any order, in the page's words, in those of the evidence or in ours. Case and accents do not
 * count. Everything where the query is empty.
 */
export function searchFindings<T extends Searched>(check: T, findings: Findings, query: string): T {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return check;
  const holds = (words: readonly (string | null | undefined)[]): boolean => {
    const all = fold(words.filter(Boolean).join("\n"));
    return wanted.every((word) => all.includes(word));
  };
  return {
    ...check,
    claims: check.claims.filter((claim) => holds(wordsOfClaim(claim, findings))),
    details: check.details.filter((detail) => holds(wordsOfDetail(detail, findings))),
    references: check.references.filter((reference) => holds(wordsOfReference(reference))),
  };
}

function wordsOfClaim(claim: CheckedClaim, findings: Findings): (string | undefined)[] {
  const known = findings.claims[claim.claim ?? ""];
  return [
    claim.text,
    verdictWords(claim),
    known?.statement,
    known?.explanation,
    claim.pack?.name,
    ...claim.evidence.flatMap((id) => wordsOfWork(id, findings)),
  ];
}

function wordsOfDetail({ found, expected, kind, study }: Detail, findings: Findings): string[] {
  return [found, expected, text(DETAIL_KIND[kind]), ...wordsOfWork(study, findings)];
}

function wordsOfWork(id: string, { evidence }: Findings): string[] {
  const work = evidence[id];
  return work ? [work.title, work.authors, work.journal, String(work.year), work.doi ?? ""] : [];
}

function wordsOfReference({ text: printed, doi, pmid, url, year, kind, status }: CheckedReference): (string | null)[] {
  return [
    printed,
    doi,
    pmid,
    url,
    year === null ? null : String(year),
    text(kind === null ? "sourceUnknown" : SOURCE_KIND[kind]),
    status === null || status === "none" ? null : text(STATUS[status]),
  ];
}
