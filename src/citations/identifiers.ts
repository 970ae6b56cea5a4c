import { type OtherIdentifier, otherIdentifier } from "./other-identifier.ts";
import { trialNumber } from "./trial-number.ts";

/** What names a work or a trial for good. Each is null where the text does not give it. */
export interface Identifiers {
  /** As written, without resolver and trailing punctuation; DOIs compare without regard to case. */
  doi: string | null;
  pmid: string | null;
  /** With its prefix: `PMC1234567`. */
  pmcid: string | null;
  /** Registration number of a trial: NCT, ISRCTN, EudraCT, ChiCTR and others. */
  trial: string | null;
  /** What names the work in another scheme: arXiv, ISBN, a Cochrane or an Elsevier number. */
  other: OtherIdentifier | null;
}

/** Longest text that is searched: a longer "link" or entry is not one. */
const MAX_LENGTH = 10_000;
/** Longest DOI that is believed: the longest in use have some 200 characters. */
const MAX_DOI = 300;
/** Proxies wrap a link that was already encoded once, so three layers are peeled off. */
const MAX_DECODING = 3;

const DOI = /10\.\d{4,9}(?:\.\d+){0,2}\/[^\s"“”„«»]+/;
/** Markup that leaked into the text. Old DOIs hold `<…>` as well, but never a tag's name. */
const LEAKED_TAG = /<\/?[a-z]/i;
/** What publishers put behind the DOI in a path, often several: the view of the work, not a part of its name. */
const VIEW =
  /(?:\/(?:full(?:[-_]?text)?(?:\/[a-z]{2})?|abstract|e?pdf(?:direct)?|html|meta|summary|references|citations?|figures|tables|suppl\w*)|\.(?:full|pdf|abstract|html?)(?:\+html)?)$/i;
const PREPRINT_VERSION = /^(10\.(?:1101|64898)\/[\d.]+)v\d.*$/;
const PMID_IN_URL = [
  /\/pubmed(?:\/|\/?\?(?:(?:(?!\/pubmed)[^#])*&)?term=)(\d{1,9})(?:\[(?:uid|pmid|pm)\])?(?=$|[/?#&,;)\s]|\.(?!\d))/i,
  /\/\/pubmed[.-]ncbi[.-]nlm[.-]nih[.-]gov[^/?#\s]{0,80}\/(?:\?(?:(?:(?!\/\/pubmed)[^#])*&)?term=)?(\d{1,9})(?:\[(?:uid|pmid|pm)\])?(?=$|[/?#&,;)\s]|\.(?!\d))/i,
  /[?&](?:list_uids|pmid|termtosearch)=(\d{1,9})(?!\d)/i,
  /europepmc\.org\/\w+\/med\/(\d{1,9})(?!\d)/i,
];
const PMID_IN_TEXT = /\b(?:pmid|pubmed(?: id)?)\s{0,3}[:=#]?\s{0,3}(\d{1,9})(?!\d|\.\d)/i;
const PMCID = /(?:^|[^a-z])PMC(\d{3,9})(?!\d)/i;
const PMCID_IN_URL =
  /(?:\/pmc\/articles\/|nih\.gov\/articlerender\.fcgi\?(?:(?:(?!\/articlerender)[^#])*&)?artid=)(?:pmc)?(\d{3,9})(?!\d)/i;
/** Publishers whose article addresses carry the second half of the DOI. */
const DOI_FROM_PATH: [RegExp, string][] = [
  [/\/\/(?:www\.)?nature\.com\/articles\/([a-z][\w.-]+)/i, "10.1038/"],
  [/\/\/elifesciences\.org\/articles\/(\d+)/i, "10.7554/eLife."],
  [/\/\/peerj\.com\/articles\/(\d+)(?:\/|$)/i, "10.7717/peerj."],
  [/\/\/(?:www\.)?bmj\.com\/content\/\d+\/(bmj[.-][\w-]+)/i, "10.1136/"],
];
/**
 * Addresses of the Lancet journals whose DOIs are Elsevier's number of the article behind the prefix; younger ones have others.
 * In some the number is written without its punctuation.
 */
const LANCET =
  /thelancet\.com\/(?:\w+\/)?journals\/(?:lancet|lanonc|laneur|laninf|lanres|landia|lanpsy|lanhiv|langas|lanhae|langlo|lanpub|lanchi|lanplh|landig|lanrhe)\/\S{0,40}?PII(S)(\d{4})-?(\d{3}[\dX])\(?(\d\d)\)?(\d{5})-?([\dX])/i;

/** Identifiers in a link or in the words of a reference entry; the first of each sort counts. */
export function identifiersIn(source: string): Identifiers {
  const text = decodedUrl(source.slice(0, MAX_LENGTH).trim());
  const isUrl = /^(?:https?:)?\/\//i.test(text) || text.startsWith("/");
  return {
    doi: doiIn(text, isUrl),
    pmid: pmidIn(text),
    pmcid: pmcidIn(text),
    trial: trialNumber(text),
    other: otherIdentifier(text),
  };
}

/** True where at least one identifier is known. */
export function isIdentified(ids: Identifiers): boolean {
  return ids.doi !== null || ids.pmid !== null || ids.pmcid !== null || ids.trial !== null || ids.other !== null;
}

/** Fills what `first` lacks from `second`. */
export function joinIdentifiers(first: Identifiers, second: Identifiers): Identifiers {
  return {
    doi: first.doi ?? second.doi,
    pmid: first.pmid ?? second.pmid,
    pmcid: first.pmcid ?? second.pmcid,
    trial: first.trial ?? second.trial,
    other: first.other ?? second.other,
  };
}

function doiIn(text: string, isUrl: boolean): string | null {
  const raw = (linkOutKey(text) ?? text).match(DOI)?.[0].slice(0, MAX_DOI).split(LEAKED_TAG, 1)[0];
  if (raw === undefined) return isUrl ? doiFromPath(text) : null;
  // `&` and `#` end a DOI inside a link: what follows are parameters of the link.
  const cut = trimmed(raw.replace(isUrl ? /[?#&].*/s : /(?:[?#]|&(?:[\w.]+=|amp;)).*/s, ""));
  const named = isUrl ? trimmed(withoutViews(cut)) : cut;
  const doi = named.replace(PREPRINT_VERSION, "$1");
  return /\/./.test(doi) ? doi : null;
}

/**
 * What a publisher's link-out names as the cited work, where its `doi` is that of the citing article: `/linkout?dbid=16&doi=…&key=…`;
 * null for other addresses.
 */
function linkOutKey(text: string): string | null {
  const [path, query] = text.split("?", 2);
  return path?.endsWith("/linkout") ? new URLSearchParams(query).get("key") : null;
}

function withoutViews(doi: string): string {
  const shorter = doi.replace(VIEW, "");
  return shorter === doi ? doi : withoutViews(shorter);
}

function doiFromPath(url: string): string | null {
  for (const [path, prefix] of DOI_FROM_PATH) {
    const part = url.match(path)?.[1];
    if (part !== undefined) return prefix + part.replace(/(?:_reference)?\.(?:pdf|html?)$/i, "");
  }
  const pii = url.match(LANCET)?.slice(1);
  return pii ? `10.1016/${pii[0]}${pii[1]}-${pii[2]}(${pii[3]})${pii[4]}-${pii[5]}` : null;
}

function pmidIn(text: string): string | null {
  // Database 8 of link-outs is PubMed.
  if (/[?&]dbid=8(?!\d)/.test(text)) return linkOutKey(text)?.match(/^\d{1,9}$/)?.[0] ?? null;
  // Links of library resolvers name the database apart from the number.
  if (/[?&]link_type=MED\b/i.test(text)) return text.match(/[?&]access_num=(\d{1,9})(?!\d)/i)?.[1] ?? null;
  if (/[?&](?:cmd=)?prlinks\b/i.test(text)) return text.match(/[?&]id=(\d{1,9})(?!\d)/i)?.[1] ?? null;
  for (const form of PMID_IN_URL) {
    const found = text.match(form)?.[1];
    if (found !== undefined) return canonicalNumber(found);
  }
  return canonicalNumber(text.match(PMID_IN_TEXT)?.[1]);
}

function pmcidIn(text: string): string | null {
  const number = canonicalNumber(text.match(PMCID)?.[1] ?? text.match(PMCID_IN_URL)?.[1]);
  return number === null ? null : `PMC${number}`;
}

function canonicalNumber(digits: string | undefined): string | null {
  return digits?.replace(/^0+/, "") || null;
}

const CLOSERS: Record<string, string> = { ")": "(", "]": "[", "}": "{", ">": "<" };

/** Without the punctuation of the sentence around it; a closing bracket stays where the DOI itself opens it. */
function trimmed(doi: string): string {
  let end = doi.length;
  while (end > 0) {
    const last = doi.charAt(end - 1);
    const opener = CLOSERS[last];
    if (opener === undefined ? !/[.,;:!?'’‘*/\\_-]/.test(last) : isBalanced(doi.slice(0, end), opener, last)) break;
    end--;
  }
  return doi.slice(0, end);
}

function isBalanced(text: string, opener: string, closer: string): boolean {
  return text.split(opener).length >= text.split(closer).length;
}

/** A text with its percent-encoding undone, several times over where need be; what is no UTF-8 stays. */
export function decodedUrl(text: string): string {
  let result = text;
  for (let layer = 0; layer < MAX_DECODING && /%[0-9a-f]{2}/i.test(result); layer++) {
    result = result.replace(/(?:%[0-9a-f]{2})+/gi, decodedBytes);
  }
  return result;
}

function decodedBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch (error) {
    // Bytes that are no UTF-8 stay as they are written; nothing else can go wrong here.
    if (error instanceof URIError) return bytes;
    throw error;
  }
}
