import type { ClaimSet, ClaimTexts } from "#claims/claim-set.ts";
import type { Evidence } from "#claims/evidence.ts";
import type { ArticleCheck, Findings } from "./article-check.ts";
import { effectOf } from "./effect-of.ts";

/**
 * The texts and sources behind a check.
 * @param texts the claims' words in the reader's language
 */
export function findings({ claims, details }: ArticleCheck, claimSet: ClaimSet, texts: ClaimTexts): Findings {
  const used = [...new Set(claims.map(({ claim }) => claim))].flatMap((id) =>
    id ? (claimSet.claims.get(id) ?? []) : [],
  );
  const sources = new Set([...used.flatMap(({ evidence }) => evidence), ...details.map(({ study }) => study)]);
  return {
    claims: Object.fromEntries(
      used.map(({ id, certainty, causal, reviewed }) => {
        const { statement = "", explanation = "", exceptions = [] } = texts.get(id) ?? {};
        return [id, { statement, explanation, exceptions, certainty, causal, reviewed }];
      }),
    ),
    evidence: Object.fromEntries(
      [...sources].flatMap((id) => {
        const record = claimSet.evidence.get(id);
        return record ? [[id, sourceOf(record)]] : [];
      }),
    ),
  };
}

function sourceOf(record: Evidence): Findings["evidence"][string] {
  const { title, journal, year, design, doi, pmid, participants, studies } = record;
  return {
    title,
    authors: authorLine(record),
    journal,
    year,
    design,
    doi: doi ?? null,
    pmid: pmid ?? null,
    participants: participants ?? null,
    studies: studies ?? null,
    effect: effectOf(record.finding),
  };
}

/** `Huang et al.`, `Lee & Park`, or the one name there is. */
function authorLine({ authors, allAuthors }: Evidence): string {
  const [first = "", second] = authors.map((author) => author.split(",")[0] as string);
  if (allAuthors && authors.length === 2 && second) return `${first} & ${second}`;
  return allAuthors && authors.length === 1 ? first : `${first} et al.`;
}
