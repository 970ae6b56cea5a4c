import type { ClaimSet } from "#claims/claim-set.ts";
import type { Evidence } from "#claims/evidence.ts";
import type { Article } from "./article.ts";
import { personNames } from "./details/person-names.ts";

/**
 * The studies of the claim set that an article reports on: it names an author in full, and the journal or an identifier of
 * the work. A work that is merely cited is not retold.
 */
export function retoldStudies(article: Article, claimSet: ClaimSet): Evidence[] {
  const names = personNames(article.text);
  const families = new Set(names.map(({ family }) => family));
  return [...claimSet.evidence.values()].filter(
    (record) => record.authors.some((author) => namesInFull(author, families, names)) && (namesJournal(record, article.text) || identifies(record, article)),
  );
}

/** The records of retold studies, and all other records of the same trials: one trial cannot confirm itself. */
export function retoldRecords(studies: readonly Evidence[], claimSet: ClaimSet): ReadonlySet<string> {
  const trials = new Set(studies.map(({ trial }) => trial).filter((trial) => trial !== undefined));
  const sameTrial = [...claimSet.evidence.values()].filter(({ trial }) => trial !== undefined && trials.has(trial));
  return new Set([...studies, ...sameTrial].map(({ id }) => id));
}

function namesInFull(author: string, families: ReadonlySet<string>, names: readonly { given: string; family: string }[]): boolean {
  const [family = "", given = ""] = author.split(", ");
  const first = given.split(" ")[0] ?? "";
  // Initials are no full name: "Smith, K N" would fit any Smith.
  if (!families.has(family) || first.length < 3) return false;
  return names.some((name) => name.family === family && name.given.split(" ")[0] === first);
}

/** One-word journal names ("Cancer", "Vaccine") are everyday words; only longer ones count as mentions. */
function namesJournal({ journal }: Evidence, text: string): boolean {
  return journal.includes(" ") && text.includes(journal);
}

function identifies({ doi, pmid, trial }: Evidence, { text, references }: Article): boolean {
  const cited = references.some((reference) => (doi && reference.doi?.toLowerCase() === doi.toLowerCase()) || (pmid && reference.pmid === pmid));
  return cited || (trial !== undefined && text.includes(trial));
}
