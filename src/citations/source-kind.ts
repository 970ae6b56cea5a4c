import type { Identifiers } from "./identifiers.ts";
import type { SOURCE_KINDS } from "./reference.ts";

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** DOI prefixes and shapes of preprint servers. Cold Spring Harbor's 10.1101 is shared with journals: a date or number tells. */
const PREPRINT_DOI =
  /^10\.(?:1101\/(?:\d{6}$|\d{4}\.\d)|64898\/|21203\/rs|48550\/|2139\/ssrn|20944\/|31234\/|31219\/|26434\/|7287\/peerj\.preprints)/i;
/** Publishers put the ISBN into the DOIs of books. */
const BOOK_DOI = /^10\.\d+\/(?:b?97[89][\d-]{10})/i;
/** What the ISRCTN registry gives its entries. */
const TRIAL_DOI = /^10\.1186\/isrctn\d+$/i;

/** Hosts, with their subdomains, and where needed the beginning of the path. The first that fits decides. */
const ADDRESSES: [SourceKind, RegExp][] = [
  [
    "trial-registration",
    /^(?:(?:euclinical|clinical)trials(?:register)?\.(?:gov|eu)|isrctn\.com|trialsearch\.who\.int)\//,
  ],
  ["preprint", /^(?:(?:medr|bior|ar|psyar)xiv\.(?:org|com)|researchsquare\.com|ssrn\.com|preprints\.org)\//],
  ["book", /^(?:ncbi\.nlm\.nih\.gov\/books|books\.google\.|nap\.edu)/],
  [
    "guideline",
    /^(?:nice\.org\.uk\/guidance|richtlijnendatabase\.nl|richtlijnen\.nhg\.org|uspreventiveservicestaskforce\.org|cr\.minzdrav\.gov\.ru|(?:register\.)?awmf\.org|sign\.ac\.uk)/,
  ],
  [
    "journal-article",
    /^(?:(?:pubmed|pmc)\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:pubmed|pmc)|europepmc\.org|(?:dx\.)?doi\.org)\/./,
  ],
  [
    "journal-article",
    /^(?:sciencedirect\.com\/science|thelancet\.com\/(?:journals|pdfs)|jamanetwork\.com\/journals|bmj\.com\/content|academic\.oup\.com\/.*article|nature\.com|cell\.com|journals\.[\w.]+\/.*(?:article|content)|link\.springer\.com|mdpi\.com\/\d{4}-|frontiersin\.org|cochranelibrary\.com|cambridge\.org\/core\/journals|cyberleninka\.ru\/article|elibrary\.ru\/item|scielo\.[\w.]+\/(?:article|scielo\.php\?script=sci_arttext|j\/)|jstor\.org\/stable|jstage\.jst\.go\.jp\/article|cairn\.info\/revue|karger\.com|[\w.]+\/doi\/)/,
  ],
  [
    "news",
    /^(?:bbc\.(?:com|co\.uk)|\w*news\.(?:com|org|net)|independent\.co\.uk|abc\.net\.au|cbc\.ca|spiegel\.de|lemonde\.fr|(?:nytimes|wsj|time|forbes|economist|newscientist|theguardian|reuters|apnews|cnn|medicalxpress|sciencedaily|statnews|washingtonpost)\.com|(?:npr|eurekalert)\.org|(?:nos|nu|volkskrant|nrc|trouw)\.nl)\//,
  ],
  ["guideline", /(?<!reporting)[/._-](?:guidelines?|richtlijn(?:en)?|leitlinien?)(?:[/._-]|$)/],
  [
    "website",
    /^(?:[\w.-]+\.gov|[\w.-]+\.gov\.\w\w|nhs\.uk|who\.int|wikipedia\.org|(?:rivm|thuisarts|voedingscentrum)\.nl|(?:ecdc|ema)\.europa\.eu|mayoclinic\.org)\//,
  ],
];

/** Paths that journals on many hosts give their articles: a DOI, Elsevier's number, volume and page, or a view of the article. */
const ARTICLE_PATH =
  /\/doi\/|\/(?:article|pii)\/(?:pii)?s\d{4}|\/articles?\/\d+\/\d+\/|\/(?:fulltext|fullarticle|article-abstract)(?:$|[/?])|\/content\/\d+\/\d+\//i;
/** What speaks for an article, a book or an archived copy without proving it. */
const MAY_BE_ARTICLE = /journal|\/abstract|jstor|archive\.org\/details|proquest/i;

/** What kind of source this is, by its identifiers and its address; null when they do not tell. */
export function sourceKind(ids: Identifiers, url: string | null): SourceKind | null {
  if (ids.doi !== null && PREPRINT_DOI.test(ids.doi)) return "preprint";
  if (ids.doi !== null && BOOK_DOI.test(ids.doi)) return "book";
  if (ids.doi !== null && TRIAL_DOI.test(ids.doi)) return "trial-registration";
  if (ids.other?.scheme === "arxiv" && ids.doi === null) return "preprint";
  if (ids.other?.scheme === "isbn" && ids.doi === null) return "book";
  const byAddress = url === null ? null : kindOfAddress(url);
  if (byAddress !== null && byAddress !== "website") return byAddress;
  if (ids.doi !== null || ids.pmid !== null || ids.pmcid !== null) return "journal-article";
  if (ids.other !== null) return "journal-article";
  if (ids.trial !== null) return "trial-registration";
  return byAddress;
}

/** True for an address on any host, or on the page's own, that has the form of a journal's article. */
export function looksLikeArticle(url: string): boolean {
  return ARTICLE_PATH.test(url);
}

/** True for a web address that nothing makes look like an article of a journal. */
export function looksLikeWebsite(url: string): boolean {
  return /^https?:/i.test(url) && !ARTICLE_PATH.test(url) && !MAY_BE_ARTICLE.test(url);
}

/** Kind that an address alone gives away; null for one that is not known, or no web address. */
export function kindOfAddress(url: string): SourceKind | null {
  const [, host, path] = url.match(/^(?:https?:)?\/\/([^/?#@]+)([^?#]{0,300})/i) ?? [];
  if (host === undefined) return null;
  const place = `${host}${path || "/"}`.toLowerCase();
  for (const [kind, pattern] of ADDRESSES) {
    if (subdomains(place).some((candidate) => pattern.test(candidate))) return kind;
  }
  return null;
}

/** The address itself and the same without its first labels: `nl.wikipedia.org/x`, `wikipedia.org/x`. */
function subdomains(place: string): string[] {
  const labels = place.slice(0, place.indexOf("/")).split(".").slice(0, 6);
  const shorter = labels.slice(0, -1).map((_, skip) => labels.slice(0, skip).join(".").length);
  return shorter.map((length) => place.slice(length === 0 ? 0 : length + 1));
}
