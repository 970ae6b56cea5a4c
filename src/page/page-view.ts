import type { ArticleCheck, CheckedClaim } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import type { Settings } from "#storage/settings.ts";
import { sourceLinks } from "#ui/source-links.ts";
import { type Approach, type CardControl, cardControl } from "./card-control.tsx";
import { hidingsOf } from "./hidings-of.ts";
import { paint, paintCurrent, unpaint } from "./highlights.ts";
import { isOfClaim } from "./marks.ts";
import { isInWindow, nearestFinding } from "./nearest-finding.ts";
import type { CheckedPage } from "./page-check.ts";
import { pageText } from "./page-text.ts";
import { passageAt } from "./passage-at.ts";
import { passageQuotation } from "./passage-quotation.ts";
import { kindsIn, neighbour, type Passage, positionOf, unpainted, wantedKinds } from "./passages.ts";
import { articleQuotation, quotationOf, touches } from "./quotation.ts";
import { type ReportDesk, reportDesk, type SiteNotice } from "./report-desk.tsx";
import { draftFor, findingOf, findingWithReasons, passageMatter, referenceMatter } from "./report-draft.ts";
import { isSensitivePage } from "./sensitive-page.ts";
import { showPassage } from "./show-passage.ts";
import { sourceSuggestions } from "./source-suggestions.ts";
import { createSurface, type Surface } from "./surface.ts";
import { withoutHidden } from "./without-hidden.ts";

/** With forced colours browsers give every highlight the ground of selected text: what was not checked would drown the rest. */
const NO_FAINT_LINES = "(forced-colors: active)";

/** All that is drawn on one page: marks, card, report dialog. */
export interface PageView {
  host: () => HTMLElement | null;
  /** Draws what was found, or nothing; called again whenever the page or the settings change. */
  draw: (page: CheckedPage | null, settings: Settings, hiddenFindings: ReadonlySet<string>) => void;
  /** The pointer rests at a point, or a person tapped there. */
  pointAt: (by: "pointer" | "tap", x: number, y: number) => void;
  /** False where there is no finding to go to. */
  walk: (direction: 1 | -1) => boolean;
  /** False where the passage cannot be found in the page. */
  show: (start: number, end: number) => boolean;
  /** Shows a part of the text of the whole page. False where it is no longer there. */
  showInPage: (start: number, end: number) => boolean;
  /** Opens the report dialog on a selected passage, or on the whole page. False where the page asks for a password or payment. */
  report: (selected: Range | null, notice: SiteNotice | null) => boolean;
  /** The same on a work that the article cites, by its number; on the whole page where there is none. */
  reportReference: (number: number) => boolean;
  /** A key was pressed in what is drawn. */
  press: (event: KeyboardEvent) => void;
  /** A field of what is drawn was written in, and its own listeners were not told. */
  typed: () => void;
  escape: () => void;
  /** Takes everything off the page; an open report dialog stays, so that what was written can be copied. */
  clear: () => void;
}

/** A view of the page that the script runs in; nothing is added to the page before there is something to show. */
export function createPageView(): PageView {
  let parts: { surface: Surface; card: CardControl; desk: ReportDesk } | null = null;
  let page: CheckedPage | null = null;
  let passages: Passage[] = [];
  /** Where the reader was last, to walk on from there. */
  let visited: Passage | null = null;
  /** Its card has just hidden it, and stays for a change of mind. */
  let held: Passage | null = null;

  const drawn = (): NonNullable<typeof parts> => {
    if (parts) {
      // Some pages write their whole document anew, and us out of it; some take away what they did not put there.
      if (!parts.surface.isInPlace()) {
        parts.card.close();
        parts.desk.close();
        parts.surface.putInPlace();
      }
      return parts;
    }
    const surface = createSurface();
    const card = cardControl(surface.shadow, surface.card, (passage) => {
      paintCurrent(CSS.highlights, passage?.ranges ?? []);
      visited = passage ?? visited;
      held = null;
    });
    parts = { surface, card, desk: reportDesk(surface.dialog) };
    return parts;
  };

  /** Whether the report dialog is open where the reader can see it. */
  const isWriting = (): boolean => parts?.desk.isOpen() === true && parts.surface.isInPlace();

  const openCard = (passage: Passage, approach: Approach): void => {
    if (!page) return;
    const { check, findings } = page;
    const claim = passage.claim === null ? null : (check.claims[passage.claim] ?? null);
    const packs = passage.packs.flatMap((index) => check.claims[index] ?? []);
    const also = passage.also.flatMap((index) => check.claims[index] ?? []);
    const details = passage.details.flatMap((index) => check.details[index] ?? []);
    const cited = citedBy(passage, check);
    const words = page.article.text.slice(passage.start, passage.end);
    const position = positionOf(passages, check, passage);
    const content = { claim, also, packs, details, cited, findings, passage: words, position };
    const hold = (): void => {
      held = passage;
    };
    const events = {
      onReport: () => reportPassage(passage, "passage"),
      onDispute: () => reportPassage(passage, "verdict"),
      onWalk: walk,
      quotation: () => passageQuotation(content, document),
      hidings: hidingsOf(claim, findings, location.hostname, hold),
    };
    drawn().card.open(passage, { ...content, ...events }, approach);
  };

  const walk = (direction: 1 | -1): boolean => {
    if (!page || isWriting()) return false;
    const from = parts?.card.current() ?? (visited && isInWindow(visited) ? visited : null);
    const next =
      from === null
        ? (nearestFinding(passages, page.check, direction) ?? neighbour(passages, page.check, null, direction))
        : neighbour(passages, page.check, from, direction);
    if (!next) return false;
    showPassage(next.ranges);
    openCard(next, { by: "keyboard" });
    return true;
  };

  const reportPassage = (passage: Passage, about: "passage" | "verdict"): void => {
    if (!page || isSensitivePage(document)) return;
    const quotation = articleQuotation(page.article, passage.start, passage.end);
    const { check, findings } = page;
    const told = [passage.claim ?? -1, ...passage.packs].map((index) => check.claims[index]);
    const answered = told.find((claim) => claim?.verdict);
    drawn().card.close();
    const finding = about === "verdict" && answered ? findingWithReasons(answered, check) : findingOf(answered, check);
    const draft = draftFor(document, { about, quotation, finding });
    drawn().desk.open(draft, { suggestions: sourceSuggestions(answered ?? null, findings) });
  };

  return {
    host: () => parts?.surface.host ?? null,
    draw: (whole, { showUnknown, unmarked, strength }, hiddenFindings) => {
      const next = whole && withoutHidden(whole, hiddenFindings);
      page = whole;
      const isFull = showUnknown && !matchMedia(NO_FAINT_LINES).matches;
      const isWanted = wantedKinds(unmarked, isFull);
      const hidden = next && unpainted(next.passages, next.check);
      paint(
        CSS.highlights,
        (next?.marks ?? []).filter((mark) => isWanted(mark.kind) && (!isOfClaim(mark) || !hidden?.has(mark.index))),
        strength,
      );
      passages = (next?.passages ?? []).filter((passage) => next && kindsIn(passage, next.check).some(isWanted));
      const current = parts?.card.current();
      if (
        current &&
        current !== held &&
        !passages.some(({ start, end }) => start === current.start && end === current.end)
      )
        parts?.card.close();
    },
    pointAt: (by, x, y) => {
      // What the page has taken away is open no more.
      const card = parts?.surface.isInPlace() ? parts.card : null;
      const isBusy = isWriting() || (by === "pointer" && card?.stays());
      if (isBusy) return;
      const passage = passageAt(passages, x, y);
      if (!passage) parts?.card.close();
      else if (by === "tap" || passage !== card?.current()) openCard(passage, { by, x, y });
    },
    walk,
    show: (start, end) => {
      const passage = page?.passages.find((each) => each.start <= start && end <= each.end);
      const ranges = passage?.ranges ?? page?.places.rangesFor(start, end);
      if (!ranges?.[0]?.startContainer.isConnected) return false;
      showPassage(ranges);
      if (passage) openCard(passage, { by: "popup" });
      else paintCurrent(CSS.highlights, ranges);
      return true;
    },
    showInPage: (start, end) => {
      const range = pageText(document).rangeFor(start, end);
      if (!range) return false;
      showPassage([range]);
      paintCurrent(CSS.highlights, [range]);
      return true;
    },
    report: (selected, notice) => {
      if (isSensitivePage(document)) return false;
      const quotation = selected && quotationOf(selected, page);
      const claim = page && selected ? claimIn(selected, page) : null;
      const finding = page && claim ? findingOf(claim, page.check) : null;
      const suggestions = page ? sourceSuggestions(claim, page.findings) : [];
      drawn().card.close();
      drawn().desk.open(draftFor(document, passageMatter(quotation, finding)), { notice, suggestions });
      return true;
    },
    reportReference: (number) => {
      if (isSensitivePage(document)) return false;
      const cited = page?.check.references.find((reference) => reference.number === number);
      const [link] = cited ? sourceLinks(cited) : [];
      drawn().card.close();
      const matter = cited
        ? referenceMatter({ text: cited.text, url: link?.href ?? cited.url })
        : passageMatter(null, null);
      drawn().desk.open(draftFor(document, matter));
      return true;
    },
    press: (event) => parts?.desk.press(event),
    // Composed events leave a shadow root; this one does not.
    typed: () => parts?.surface.shadow.activeElement?.dispatchEvent(new Event("input", { bubbles: true })),
    escape: () => {
      if (!parts?.desk.isOpen()) parts?.card.close();
    },
    clear: () => {
      unpaint(CSS.highlights);
      parts?.card.close();
      if (!parts?.desk.isOpen()) parts?.surface.host.remove();
    },
  };
}

/** The works that a passage's claim or mark leads to. */
function citedBy(
  { claim, citations }: Passage,
  { claims, notedCitations, references }: ArticleCheck,
): CheckedReference[] {
  const marked = citations.flatMap((index) => notedCitations[index]?.references ?? []);
  const numbers = new Set([...(claims[claim ?? -1]?.references ?? []), ...marked]);
  return references.filter(({ number }) => numbers.has(number));
}

/** What a selected passage claims, where exactly one claim with a verdict stands in it. */
function claimIn(selected: Range, page: CheckedPage): CheckedClaim | null {
  const inside = page.marks.filter(
    (mark) => isOfClaim(mark) && mark.kind !== "unknown" && mark.ranges.some((range) => touches(range, selected)),
  );
  const own = inside.filter(({ index }) => !page.check.claims[index]?.pack);
  const [only, ...others] = own.length > 0 ? own : inside;
  return only && others.length === 0 ? (page.check.claims[only.index] ?? null) : null;
}
