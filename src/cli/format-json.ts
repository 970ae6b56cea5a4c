import type { FileCheck } from "./check-file.ts";

/** The answer for programs; its shape is a contract and only ever grows. */
export function formatJson({ article, check }: FileCheck): string {
  const { title, url, text, vitals, markers } = article;
  const answer = {
    title,
    language: check.language ?? "",
    url,
    text,
    claimSet: check.claimSet,
    retractions: check.retractions,
    vitals,
    sentences: check.sentences,
    claims: check.claims,
    details: check.details,
    markers,
    references: check.references,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
