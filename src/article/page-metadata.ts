import type { Vitals } from "#check/article.ts";
import { readDate } from "./read-date.ts";

const MAX_LINE = 500;
/** More than this is a catalogue, not an article's description. */
const MAX_JSON = 500_000;
const MAX_NODES = 2_000;

const META: Record<keyof Vitals, string> = {
  published:
    "meta[property='article:published_time'],meta[name='article:published_time'],meta[itemprop=datePublished],meta[name=citation_publication_date]," +
    "meta[name=citation_online_date],meta[name=citation_date],meta[name='dc.date'],meta[name='DC.Date'],meta[name='dc.date.issued']," +
    "meta[name='dcterms.date'],meta[name=pubdate],meta[name=date],time[itemprop=datePublished],time[pubdate]",
  reviewed: "meta[itemprop=lastReviewed],time[itemprop=lastReviewed],meta[name='last-reviewed']",
  author:
    "meta[name=author],meta[property='article:author'],meta[name=citation_author],meta[name='dc.creator'],meta[name='DC.Creator']," +
    "[itemprop=author] [itemprop=name],[itemprop=author]",
  reviewer: "[itemprop=reviewedBy] [itemprop=name],[itemprop=reviewedBy]",
  publisher: "meta[property='og:site_name'],meta[name=citation_publisher],meta[name='dc.publisher'],meta[name=application-name]",
};
const KEYS: Record<keyof Vitals, string> = {
  published: "datePublished", reviewed: "lastReviewed", author: "author", reviewer: "reviewedBy", publisher: "publisher",
};

/** What the page's structured data and meta tags say about the article; null for what they do not say, or not clearly. */
export function readMetadata(document: Document, language: string | null): Vitals {
  const structured = [...document.querySelectorAll("script[type='application/ld+json']")].flatMap(({ textContent }) => nodesOf(textContent ?? ""));
  const find = (key: keyof Vitals, read: (text: string) => string | null): string | null =>
    firstOf(structured, (node) => firstOf(namesIn(node[KEYS[key]]), read)) ?? firstOf(document.querySelectorAll(META[key]), (element) => read(valueOf(element)));
  const date = (text: string) => readDate(text, language);
  return {
    published: find("published", date) ?? firstTime(document, language),
    reviewed: find("reviewed", date),
    author: find("author", asName),
    reviewer: find("reviewer", asName),
    publisher: find("publisher", asName),
  };
}

function firstOf<T>(items: Iterable<T>, read: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found !== null) return found;
  }
  return null;
}

/** A date in the article's own header counts where nothing else is said. */
function firstTime(document: Document, language: string | null): string | null {
  const time = document.querySelector("article header time[datetime],article > time[datetime],main header time[datetime],h1 + time[datetime]");
  return time === null ? null : readDate(time.getAttribute("datetime") ?? "", language);
}

function valueOf(element: Element): string {
  return element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent ?? "";
}

/** A name in one line; null for nothing, or for the address of a profile. */
function asName(text: string): string | null {
  const name = text.replace(/\s+/g, " ").trim();
  return name === "" || name.length > MAX_LINE || /^(?:https?:)?\/\//i.test(name) ? null : name;
}

type Json = Record<string, unknown>;

/** Objects of a JSON-LD script, those of its graph included. Malformed scripts are common and say nothing. */
function nodesOf(script: string): Json[] {
  const waiting: unknown[] = [parsed(script)];
  const nodes: Json[] = [];
  while (waiting.length > 0 && nodes.length < MAX_NODES) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      nodes.push(value);
      waiting.push(value["@graph"], value["mainEntity"]);
    }
  }
  return nodes;
}

function parsed(script: string): unknown {
  if (script.length > MAX_JSON) return null;
  // Comments around the script and raw line ends inside of strings are what most often breaks it.
  const bare = script.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$/g, "").replace(/[\r\n\t]+/g, " ");
  try {
    return JSON.parse(bare.replace(/;\s*$/, "").replace(/,\s*([}\]])/g, "$1"));
  } catch (error) {
    // A page's broken description is no fault of ours, and its tags and lines are still read.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The texts that a value of structured data stands for: itself, its name, or those of a list (as one line). */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((item) => namesIn(item).slice(0, 1));
    return names.length > 0 ? [names.join(", ")] : [];
  }
  return isObject(value) && typeof value["name"] === "string" ? [value["name"]] : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
