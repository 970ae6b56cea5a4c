import { type Identifiers, identifiersIn, joinIdentifiers } from "#citations/identifiers.ts";
import type { Reference } from "#citations/reference.ts";
import { sourceKind } from "#citations/source-kind.ts";
import type { PageTags } from "./page-tags.ts";

/** Shorter titles ("Sleep") also stand in other entries. */
const MIN_TITLE = 12;

/**
 * References with the identifiers that the page's head gives for them, in tags `citation_reference` with parts
 * `citation_title=…; citation_doi=…`. They are told by their titles, because many pages describe only some of their entries.
 */
export function withDescriptions(references: readonly Reference[], tags: PageTags): Reference[] {
  const described = tags.flatMap(([name, content]) => (name === "citation_reference" ? describedIn(content) : []));
  if (described.length === 0) return [...references];
  return references.map((reference) => {
    const words = bare(reference.text);
    const fitting = described.filter(({ title, author }) => words.includes(title) && words.includes(author));
    if (fitting.length !== 1 || fitting[0] === undefined) return reference;
    const ids = joinIdentifiers(reference, fitting[0].ids);
    return { ...reference, ...ids, kind: reference.kind ?? sourceKind(ids, reference.url) };
  });
}

interface Description {
  title: string;
  /** Family name of the first author; "" where the page does not say. */
  author: string;
  ids: Identifiers;
}

function describedIn(content: string): Description[] {
  const parts = new Map(content.split(/;\s*(?=citation_)/).map((part) => part.split(/=(.*)/s) as [string, string]));
  const title = bare(parts.get("citation_title") ?? "");
  // `L. Ash`, `Ash L`, `Ash, L.`: the longest word is most likely the family name.
  const names = (parts.get("citation_author") ?? "").split(/[\s,.]+/).sort((a, b) => b.length - a.length);
  const author = bare(names[0] ?? "");
  const ids = identifiersIn(
    `doi:${parts.get("citation_doi") ?? ""} pmid:${parts.get("citation_pmid") ?? parts.get("citation_id") ?? ""}`,
  );
  return title.length < MIN_TITLE ? [] : [{ title, author, ids }];
}

/** Letters and digits alone: entries and descriptions differ in punctuation. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
