import type { ArticleCheck, CheckedClaim } from "#check/article-check.ts";
import type { ReportDraft } from "#report/report.ts";
import type { BegunReport } from "#ui/begun-report.ts";
import type { Quotation } from "./quotation.ts";

/** The lengths that a report allows. */
const MAX_URL = 8_000;
const MAX_TITLE = 2_000;
const MAX_LANGUAGE = 35;

/** An empty report, its reason still to be chosen, on a passage of this page, or on the whole page where there is no quotation. */
export function draftFor(page: Document, quotation: Quotation | null, finding: ReportDraft["finding"]): BegunReport {
  return {
    source: addressOf(page),
    canonical: canonicalOf(page),
    title: page.title.trim().slice(0, MAX_TITLE),
    language: page.documentElement.lang.slice(0, MAX_LANGUAGE) || null,
    quotation,
    reason: null,
    comment: "",
    correction: "",
    citedSource: "",
    finding,
  };
}

/** What Claimscope found at a claim, as a report keeps it; null where the claim set has nothing to say. */
export function findingOf(claim: CheckedClaim | undefined, { claimSet }: ArticleCheck): ReportDraft["finding"] {
  if (!claim || claim.verdict === null || claim.claim === null) return null;
  const { pack, verdict } = claim;
  if (!pack) return { claim: claim.claim, verdict, claimSet: claimSet.version };
  const { name, publisher, version } = pack;
  return { claim: claim.claim.slice(name.length + 1), verdict, claimSet: version, pack: { name, publisher } };
}

/** The page's address without its fragment, which only says where in the page the reader was. */
function addressOf(page: Document): string {
  return page.URL.replace(/#.*$/s, "").slice(0, MAX_URL);
}

function canonicalOf(page: Document): string | null {
  const href = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? "";
  return /^https?:/.test(href) && href.length <= MAX_URL ? href : null;
}
