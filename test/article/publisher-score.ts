import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "#article/read-article.ts";
import type { Reference } from "#citations/reference.ts";

/** What a careful reader finds in a page: the text and the reference numbers of each mark, and the references in their order. */
export type ExpectedCitations = {
  markers: [string, number[]][];
  references: (Partial<Reference> & { number: number })[];
};

/** Pages built as publishers build them, by writers who had not seen the code; of the held-back ones only numbers are looked at. */
export type PublisherPart = "development" | "held-back";

/** How many marks and references of some pages there are, were found as they are, and were found beside them. */
export type CitationScore = { markers: Share; references: Share };
type Share = { due: number; found: number; extra: number };

/** Names, pages and truth of a part. */
export function publisherPages(part: PublisherPart): { name: string; html: string; expected: ExpectedCitations }[] {
  const folder = join(import.meta.dirname, "../fixtures/publishers", part);
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(join(folder, name, "input.html"), "utf8"),
      expected: JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as ExpectedCitations,
    }));
}

/** Reads one page and counts. A mark is found where its text and all its references are right; a reference where every field is. */
export function scorePage(html: string, expected: ExpectedCitations, parse: (html: string) => Document): CitationScore {
  const article = readArticle(parse(html), { url: null })?.article;
  const found = (article?.markers ?? []).map(({ text, references }) => JSON.stringify([text, references]));
  const due = expected.markers.map((marker) => JSON.stringify(marker));
  const references = article?.references ?? [];
  return {
    markers: shareOf(due, found),
    references: {
      due: expected.references.length,
      found: expected.references.filter((one) => isLike(references[one.number - 1], one)).length,
      extra: Math.max(0, references.length - expected.references.length),
    },
  };
}

function shareOf(due: readonly string[], found: readonly string[]): Share {
  const left = [...found];
  const hits = due.filter((one) => {
    const at = left.indexOf(one);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return { due: due.length, found: hits.length, extra: left.length };
}

function isLike(found: Reference | undefined, expected: Partial<Reference>): boolean {
  return Object.entries(expected).every(([key, value]) => found?.[key as keyof Reference] === value);
}
