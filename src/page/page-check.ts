import type { Reading } from "#article/read-article.ts";
import type { Article } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { checkArticle } from "#messaging/from-page.ts";
import type { PageState } from "#messaging/protocol.ts";
import { inIdleSlices } from "./idle-slices.ts";
import { keepsItsWords, mayBeTouched } from "./mark-guard.ts";
import { isOfClaim, type PlacedMarks, placeMarks } from "./marks.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** An article in a live page. */
export interface LiveReading extends Reading {
  /** The element that all of it stands in: what changes elsewhere does not concern it. Null where it has left the page. */
  around: () => Element | null;
}

/** Reads the page's article; null where the page has none. */
export type Reader = () => Promise<LiveReading | null>;

/** A page whose article was read, checked, and found again in the page. */
export interface CheckedPage extends LiveReading, PlacedMarks {
  check: ArticleCheck;
  findings: Findings;
  passages: Passage[];
}

/** What is known of the page now. */
export type PageNow =
  | { phase: "reading" }
  | { phase: "no-article" }
  | { phase: "failed"; message: string }
  | { phase: "checked"; page: CheckedPage };

/** Reads and checks the page. An article that reads as it did in `before` is not checked again, only found again in the page. */
export async function checkPage(read: Reader, before: PageNow): Promise<PageNow> {
  try {
    const page = await read();
    if (!page) return { phase: "no-article" };
    const known = before.phase === "checked" && readsAlike(before.page.article, page.article) ? before.page : null;
    const { check, findings } = known ?? (await checkArticle(page.article));
    const placed = await inIdleSlices(placeMarks(check, page.places));
    const checked = { ...page, ...placed, check, findings, passages: passagesOf(placed.marks, check) };
    // The page may have changed while its marks were placed.
    return { phase: "checked", page: withoutChanged(checked) ?? checked };
  } catch (error) {
    return { phase: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The page without the marks whose words have changed since they were placed; null where all of them hold. `touched` are the nodes at which the
 * page has changed; without them every mark is looked at.
 */
export function withoutChanged(page: CheckedPage, touched: readonly Node[] | null = null): CheckedPage | null {
  const gone = new Set(page.marks.filter((mark) => (!touched || mayBeTouched(mark, touched)) && !keepsItsWords(mark)));
  if (gone.size === 0) return null;
  const marks = page.marks.filter((mark) => !gone.has(mark));
  const lost = [...gone].filter(isOfClaim).map(({ index }) => index);
  const unplaced = [...page.unplaced, ...lost].sort((a, b) => a - b);
  return { ...page, marks, unplaced, passages: passagesOf(marks, page.check) };
}

function readsAlike(a: Article, b: Article): boolean {
  const citations = ({ language, references, unread }: Article) =>
    JSON.stringify([language, references, unread?.links, unread?.spans]);
  return a.text === b.text && citations(a) === citations(b);
}

/** What the popup is told. */
export function stateForPopup(now: PageNow): PageState {
  if (now.phase !== "checked") return now;
  const { article, check, findings, unplaced } = now.page;
  return { phase: "checked", article, check, findings, unplaced };
}
