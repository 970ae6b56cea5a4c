import type { Vitals } from "#check/article.ts";
import { readDate } from "./read-date.ts";

/** Contents of a page's meta tags by their names in lower case, in document order. */
export type MetaTags = Map<string, string[]>;

const MAX_LINE = 500;
/** More than this is a catalogue, not an article's description. */
const MAX_JSON = 500_000;
const MAX_NODES = 2_000;

/** For each fact: names of meta tags, key in structured data, and elements with microdata. */
const SOURCES: Record<keyof Vitals, [tags: string, key: string, elements: string]> = {
  published: [
    "article:published_time datepublished citation_publication_date citation_online_date citation_date dc.date dc.date.issued dcterms.date pubdate date",
    "datePublished",
    "time[itemprop=datePublished],time[pubdate],article header time,h1+time",
  ],
  reviewed: ["lastreviewed last-reviewed", "lastReviewed", "[itemprop=lastReviewed]"],
  author: ["author article:author citation_author dc.creator", "author", "[itemprop=author] [itemprop=name],[itemprop=author],[rel=author]"],
  reviewer: ["", "reviewedBy", "[itemprop=reviewedBy] [itemprop=name],[itemprop=reviewedBy]"],
  publisher: ["og:site_name citation_publisher dc.publisher application-name", "publisher", ""],
};

/** All meta tags of a page. */
export function metaTags(document: Document): MetaTags {
  const tags: MetaTags = new Map();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const name = ["property", "name", "itemprop", "http-equiv"].map((attribute) => tag.getAttribute(attribute)).find(Boolean)?.toLowerCase();
    const content = flat(tag.getAttribute("content") ?? "");
    const known = name ? (tags.get(name) ?? []) : [];
    if (name && content !== "") tags.set(name, known);
    if (content !== "") known.push(content);
  }
  return tags;
}

/** Text in one line, as it would be rendered. */
export function flat(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, "").replace(/\s+/g, " ").trim();
}

/** What the page's structured data, meta tags and microdata say about the article; null for what they do not say, or not clearly. */
export function readMetadata(document: Document, tags: MetaTags, language: string | null): Vitals {
  const scripts = document.querySelectorAll("script[type='application/ld+json']");
  const nodes = [...scripts].flatMap((script) => nodesOf(script.textContent ?? ""));
  const find = (fact: keyof Vitals, read: (text: string) => string | null): string | null => {
    const [names, key, elements] = SOURCES[fact];
    const texts = [...nodes.flatMap((node) => namesIn(node[key])), ...names.split(" ").flatMap((name) => tags.get(name) ?? [])];
    const marked = elements === "" ? [] : [...document.querySelectorAll(elements)].slice(0, MAX_NODES);
    const found = [...texts, ...marked.map(valueOf)].map((text) => read(flat(text)));
    return found.find((value) => value !== null) ?? null;
  };
  const date = (text: string) => readDate(text, language);
  return {
    published: find("published", date),
    reviewed: find("reviewed", date),
    author: find("author", asName),
    reviewer: find("reviewer", asName),
    publisher: find("publisher", asName),
  };
}

function valueOf(element: Element): string {
  return element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent?.slice(0, MAX_JSON) ?? "";
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
  const mended = script.slice(0, MAX_JSON).replace(/[\r\n\t]+/g, " ").replace(/,\s*(?=[}\]])/g, "");
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
  if (Array.isArray(value)) return value.length > 0 ? [value.slice(0, 20).flatMap(namesIn).join(", ")] : [];
  return isObject(value) ? namesIn(value["name"]) : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
