import type { ClaimSet } from "#claims/claim-set.ts";
import type { Evidence } from "#claims/evidence.ts";
import type { Article } from "./article.ts";
import { personNames } from "./details/person-names.ts";

/**
 * The studies of the claim set that an article reports on: it names an author in full, and the journal or an identifier of
 * the work. A work that is merely cited is not retold.
 */
export function retoldStudies(article: Article, claimSet: ClaimSet): Evidence[] {
  const names = personNames(article.text).map(({ given, family }) => `${given} ${family}`);
  return claimSet
    .writtenBy(names)
    .filter((record) => namesJournal(record, article.text) || identifies(record, article));
}

/** The records of retold studies, and all other records of the same trials: one trial cannot confirm itself. */
export function retoldRecords(studies: readonly Evidence[], claimSet: ClaimSet): ReadonlySet<string> {
  const sameTrial = studies.flatMap(({ trial }) => (trial === undefined ? [] : claimSet.ofTrial(trial)));
  return new Set([...studies, ...sameTrial].map(({ id }) => id));
}

/** One-word journal names ("Cancer", "Vaccine") are everyday words; only longer ones count as mentions. */
function namesJournal({ journal }: Evidence, text: string): boolean {
  return journal.includes(" ") && text.includes(journal);
}

function identifies({ doi, pmid, trial }: Evidence, { text, references }: Article): boolean {
  const cited = references.some(
    (reference) => (doi && reference.doi?.toLowerCase() === doi.toLowerCase()) || (pmid && reference.pmid === pmid),
  );
  return cited || (trial !== undefined && text.includes(trial));
}
