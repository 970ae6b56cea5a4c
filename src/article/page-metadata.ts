import type { Unread, Vitals } from "#check/article.ts";
import { flat } from "./page-tags.ts";
import { readDate } from "./read-date.ts";

const MAX_LINE = 500;
/** More objects than this are a catalogue, not an article's description. */
const MAX_NODES = 2_000;

/** Some pages give the marks of their text as citations: `[1]`. */
const SAYS_WORK = /\p{L}.{8,}/su;

type Fact = Exclude<keyof Vitals, "disclosures" | "checklist">;

/** For each fact its key in structured data, and names of meta tags and microdata, best first. */
const SOURCES: Record<Fact, [key: string, ...tags: string[]]> = {
  published: [
    "datePublished",
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "pubdate",
    "date",
    "time",
  ],
  updated: [
    "dateModified",
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "last-modified",
  ],
  reviewed: ["lastReviewed", "lastreviewed", "last-reviewed"],
  author: ["author", "author", "article:author", "citation_author", "dc.creator"],
  reviewer: ["reviewedBy", "reviewedby"],
  publisher: ["publisher", "og:site_name", "citation_publisher", "dc.publisher", "application-name"],
};

/** What a page's structured data, meta tags and microdata say about the article; null for what they do not say, or not clearly. */
export function readMetadata(
  { tags, scripts }: Pick<Unread, "tags" | "scripts">,
  language: string | null,
): Pick<Vitals, Fact> {
  const nodes = scripts.flatMap(nodesOf);
  const find = (fact: Fact, read: (text: string) => string | null): string | null => {
    const [key, ...names] = SOURCES[fact];
    const texts = [
      ...nodes.flatMap((node) => namesIn(node[key])),
      ...names.flatMap((name) => tags.filter(([known]) => known === name).map(([, text]) => text)),
    ];
    return texts.map((text) => read(flat(text))).find((value) => value !== null) ?? null;
  };
  const date = (text: string) => readDate(text, language);
  return {
    published: find("published", date),
    updated: find("updated", date),
    reviewed: find("reviewed", date),
    author: find("author", asName),
    reviewer: find("reviewer", asName),
    publisher: find("publisher", asName),
  };
}

/** What the page's structured data gives as the article's addresses and identifiers. */
export function ownNames(scripts: readonly string[]): string[] {
  const values = scripts
    .flatMap(nodesOf)
    .flatMap((node) => ["sameAs", "identifier", "@id", "url", "doi"].map((key) => node[key]));
  return values.filter((value) => typeof value === "string");
}

/** The works that the page's structured data says it cites, each with its words and addresses; a page may have no list for readers. */
export function citationsInData(scripts: readonly string[]): { text: string; links: string[] }[] {
  const cited = scripts.flatMap(nodesOf).flatMap((node) => node["citation"] ?? []);
  return cited.flatMap((one) => {
    if (typeof one === "string") return SAYS_WORK.test(one) ? [{ text: one, links: [] }] : [];
    if (!isObject(one)) return [];
    const [name, ...links] = [
      ["name", "headline", "description"],
      ["url"],
      ["sameAs"],
      ["@id"],
      ["identifier"],
      ["doi"],
    ].map(
      (keys) =>
        keys.map((key) => one[key]).find((value) => typeof value === "string" && value !== "") as string | undefined,
    );
    const known = links.flatMap((link) => link ?? []);
    const text = name ?? known[0];
    return text === undefined || !SAYS_WORK.test(`${text} ${known.join(" ")}`) ? [] : [{ text, links: known }];
  });
}

/** A name; null for nothing, or for the address of a profile. */
function asName(name: string): string | null {
  return name === "" || name.length > MAX_LINE || name.includes("//") ? null : name;
}

type Json = Record<string, unknown>;

/** Objects of a JSON-LD script, those of its graph included. */
function nodesOf(script: string): Json[] {
  const nodes: Json[] = [];
  const waiting = [parsed(script)];
  for (let value = waiting.shift(); value !== undefined && nodes.length < MAX_NODES; value = waiting.shift()) {
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      nodes.push(value);
      waiting.push(value["@graph"] ?? [], value["mainEntity"] ?? []);
    }
  }
  return nodes;
}

/** Raw line ends inside of strings and commas at the end are what most often breaks such scripts. */
function parsed(script: string): unknown {
  const mended = script.replace(/[\r\n\t]+/g, " ").replace(/,\s?(?=\s*[}\]])/g, "");
  try {
    return JSON.parse(mended);
  } catch (error) {
    // A page's broken description is no fault of ours, and its tags and lines are still read.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The texts that a value of structured data stands for: itself, its name, or those of a list (as one line). */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value))
    return [
      value
        .slice(0, 20)
        .flatMap((item) => (Array.isArray(item) ? [] : namesIn(item)))
        .join(", "),
    ];
  return isObject(value) && typeof value["name"] === "string" ? [value["name"]] : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
