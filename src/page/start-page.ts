import { answerInPage } from "#messaging/from-page.ts";
import { extensionIsGone } from "#messaging/post.ts";
import { type HiddenFinding, readHidden, watchHidden } from "#storage/hidden-findings.ts";
import { readSettings, type Settings, watchSettings } from "#storage/settings.ts";
import { answerReportKey } from "./answer-report-key.ts";
import { checkLoop } from "./check-loop.ts";
import { whenIdle } from "./idle-slices.ts";
import { watchPage } from "./page-changes.ts";
import { type Reader, stateForPopup } from "./page-check.ts";
import { watchKeys } from "./page-keys.ts";
import { pageText } from "./page-text.ts";
import { createPageView } from "./page-view.ts";
import { watchPointer } from "./pointer-intent.ts";
import { selectedPassage } from "./selected-passage.ts";
import { siteChoiceNow } from "./site-choice-now.ts";

/** Nothing is marked before the reader's settings are known. */
const UNREAD: Settings = { showUnknown: false };

/**
 * Everything that Claimscope does in a page: answers Ctrl+Enter from the first moment, reads and checks the article once
 * the page is there, and again when it changes. Returns what ends it and takes everything off the page.
 */
export function startPage(read: Reader): () => void {
  const view = createPageView();
  const choice = siteChoiceNow(location.host);
  let settings = UNREAD;
  let hidden: ReadonlySet<string> = new Set();

  const draw = (): void => {
    const now = checks.now();
    view.draw(now.phase === "checked" ? now.page : null, settings.showUnknown, hidden);
  };
  const checks = checkLoop(read, draw);
  const applySettings = (next: Settings): void => {
    settings = next;
    draw();
  };
  const applyHidden = (findings: readonly HiddenFinding[]): void => {
    hidden = new Set(findings.map(({ claim }) => claim));
    draw();
  };

  const stops = [
    choice.stop,
    watchSettings(applySettings),
    watchHidden(applyHidden),
    answerInPage({
      pageState: (ask) => {
        if (ask?.again) checks.again();
        return stateForPopup(checks.now());
      },
      showPassage: ({ start, end }) => ({ shown: view.show(start, end) }),
      walk: ({ direction }) => void view.walk(direction),
      pageText: () => ({ text: pageText(document).text }),
      showInPage: ({ start, end }) => ({ shown: view.showInPage(start, end) }),
      openReport: (about) => ({
        opened:
          about?.reference === undefined ? view.report(selectedPassage(), null) : view.reportReference(about.reference),
      }),
    }),
    watchKeys(window, {
      host: view.host,
      onOwn: view.press,
      onInput: view.typed,
      onReport: (event) => unlessGone(() => answerReportKey(event, { view, choice, host: location.host })),
      onWalk: (direction) => !extensionIsGone() && view.walk(direction),
      onEscape: view.escape,
    }),
  ];
  const end = (): void => {
    for (const stop of stops.splice(0)) stop();
    view.clear();
  };
  /** A script that outlived its extension can check and store nothing any more: it tidies up at the first occasion. */
  const unlessGone = (action: () => void): void => (extensionIsGone() ? end() : action());

  const begin = (): void => {
    checks.again();
    stops.push(
      watchPage(
        document,
        (node) => node === view.host(),
        () => unlessGone(checks.again),
      ),
    );
    stops.push(
      watchPointer(document, view.host, {
        onRest: (x, y) => unlessGone(() => view.pointAt("pointer", x, y)),
        onTap: (x, y) => unlessGone(() => view.pointAt("tap", x, y)),
      }),
    );
  };
  const warn = (error: unknown): void => console.warn("Claimscope could not read its settings:", error);
  readSettings().then(applySettings, warn);
  readHidden().then(applyHidden, warn);
  whenParsed(() => whenIdle(begin));
  return end;
}

function whenParsed(callback: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", callback, { once: true });
  else callback();
}
