import type { ArticleCheck, CheckedClaim } from "#check/article-check.ts";
import type { BegunReport, Finding } from "#report/report.ts";
import type { Quotation } from "./quotation.ts";

/** The lengths that a report allows. */
const MAX_URL = 8_000;
const MAX_TITLE = 2_000;
const MAX_LANGUAGE = 35;
const MAX_REFERENCE = 2_000;
const MAX_REASON = 300;
const MOST_REASONS = 30;

/** What a report is about, as far as the page tells. */
export type Matter = Pick<BegunReport, "about"> & Partial<Pick<BegunReport, "quotation" | "reference" | "finding">>;

/** An empty report on something of this page, its reason still to be chosen. */
export function draftFor(
  page: Document,
  { about, quotation = null, reference = null, finding = null }: Matter,
): BegunReport {
  return {
    about,
    source: addressOf(page),
    canonical: canonicalOf(page),
    title: page.title.trim().slice(0, MAX_TITLE),
    language: page.documentElement.lang.slice(0, MAX_LANGUAGE) || null,
    quotation,
    reference,
    reason: null,
    comment: "",
    correction: "",
    citedSource: "",
    finding,
    reader: null,
  };
}

/** A passage, or the whole page where there is no quotation. */
export function passageMatter(quotation: Quotation | null, finding: Finding | null): Matter {
  return quotation ? { about: "passage", quotation, finding } : { about: "page" };
}

/** What Claimscope found at a claim, as a report keeps it; null where the claim set has nothing to say. */
export function findingOf(claim: CheckedClaim | undefined, { claimSet }: ArticleCheck): Finding | null {
  if (!claim || claim.verdict === null || claim.claim === null) return null;
  const { pack, verdict } = claim;
  if (!pack) return { claim: claim.claim, verdict, claimSet: claimSet.version };
  const { name, publisher, version } = pack;
  return { claim: claim.claim.slice(name.length + 1), verdict, claimSet: version, pack: { name, publisher } };
}

/** The same with the words that the verdict rests on: for those who are to mend it. */
export function findingWithReasons(claim: CheckedClaim, check: ArticleCheck): Finding | null {
  const finding = findingOf(claim, check);
  const reasons = claim.reasons.slice(0, MOST_REASONS).map(({ role, text, means }) => {
    const line = `${role}: “${text}”${means === null ? "" : ` = ${means}`}`;
    return line.slice(0, MAX_REASON);
  });
  return finding && { ...finding, reasons };
}

/** A work that the page cites, as it prints it. */
export function referenceMatter({ text, url }: { text: string; url: string | null }): Matter {
  return {
    about: "reference",
    reference: { text: text.slice(0, MAX_REFERENCE), url: url?.slice(0, MAX_REFERENCE) ?? null },
  };
}

/** The page's address without its fragment, which only says where in the page the reader was. */
function addressOf(page: Document): string {
  return page.URL.replace(/#.*$/s, "").slice(0, MAX_URL);
}

function canonicalOf(page: Document): string | null {
  const href = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? "";
  return /^https?:/.test(href) && href.length <= MAX_URL ? href : null;
}
