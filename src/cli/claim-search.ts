import type { ClaimSources } from "#claims/compile.ts";
import { fold } from "#text/fold.ts";

type Found = { id: string; topic: string; statement: string };

/** The claims in whose id, statement, explanation, labels or sources all of the words occur, in any case and any language. */
export function findClaims(
  { claims, translations, labels, evidence }: ClaimSources,
  words: readonly string[],
): Found[] {
  const wanted = words.map(fold);
  const textsOf = (id: string) => translations.flatMap(({ claims: texts }) => Object.values(texts[id] ?? {}));
  const labelsOf = (id: string) => labels.flatMap(({ labels: own }) => JSON.stringify(own[id] ?? ""));
  const works = new Map(evidence.flatMap((file) => file.evidence.map((work) => [work.id, work])));
  return claims.flatMap(({ topic, claims: ofTopic }) =>
    ofTopic
      .filter(({ id, subject, object, statement, explanation, evidence: ids }) => {
        const sources = ids.flatMap((one) => {
          const { title, authors, doi, pmid } = works.get(one) ?? {};
          return [title, authors?.join(" "), doi, pmid];
        });
        const all = [id, statement, explanation, ...textsOf(id), ...labelsOf(subject), ...labelsOf(object), ...sources];
        const text = fold(all.join(" "));
        return wanted.every((word) => text.includes(word));
      })
      .map(({ id, statement }) => ({ id, topic, statement })),
  );
}
