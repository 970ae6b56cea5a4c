import { answerInPage, tellPanel } from "#messaging/from-page.ts";
import { extensionIsGone } from "#messaging/post.ts";
import { type HiddenFinding, readHidden, watchHidden } from "#storage/hidden-findings.ts";
import { DEFAULTS, readSettings, type Settings, watchSettings } from "#storage/settings.ts";
import { readStopped, type Stopped, watchStopped } from "#storage/stopped-sites.ts";
import { answerReportKey } from "./answer-report-key.ts";
import { checkLoop } from "./check-loop.ts";
import { whenIdle } from "./idle-slices.ts";
import { stateForPopup } from "./page-check.ts";
import { watchKeys } from "./page-keys.ts";
import { pageText } from "./page-text.ts";
import { createPageView } from "./page-view.ts";
import { type PageWatch, watchPage } from "./page-watch.ts";
import { watchPointer } from "./pointer-intent.ts";
import type { PageReader } from "./read-page.ts";
import { selectedPassage } from "./selected-passage.ts";
import { siteChoiceNow } from "./site-choice-now.ts";

/**
 * Everything that Claimscope does in a page: answers Ctrl+Enter from the first moment, reads and checks the article once
 * the page is there, and again when it changes. Returns what ends it and takes everything off the page.
 */
export function startPage(readerOf: (onRoot: (root: ShadowRoot) => void) => PageReader): () => void {
  const view = createPageView();
  let watch: PageWatch | null = null;
  const choice = siteChoiceNow(location.host);
  /** Nothing is marked before the reader's settings are known. */
  let settings: Settings | null = null;
  /** Whether Claimscope is stopped on this site; nothing is read as long as that is not known. */
  let stopped: Stopped | undefined;
  let hasBegun = false;
  let hidden: ReadonlySet<string> = new Set();

  const draw = (): void => {
    const now = checks.now();
    const isShown = stopped === null && settings !== null;
    view.draw(isShown && now.phase === "checked" ? now.page : null, settings ?? DEFAULTS, hidden);
  };
  const { read, haveTurned } = readerOf((root) => watch?.addRoot(root));
  const drawAndTell = (): void => {
    draw();
    tellPanel();
  };
  const checks = checkLoop(read, drawAndTell, (isNew, cost) => watch?.onRead(isNew, cost));
  const again = (): void => {
    if (stopped === null && hasBegun) checks.again();
  };
  const anew = (): void => {
    if (stopped === null && hasBegun) checks.anew();
  };
  const applyStopped = (next: Stopped): void => {
    if (next === stopped) return;
    stopped = next;
    draw();
    again();
  };
  const lookForStop = (): Promise<void> => readStopped(location.hostname).catch(withWarning(null)).then(applyStopped);
  const applySettings = (next: Settings): void => {
    const isToldOtherwise = settings !== null && settings.explanations !== next.explanations;
    settings = next;
    if (isToldOtherwise) anew();
    draw();
  };
  const applyHidden = (findings: readonly HiddenFinding[]): void => {
    hidden = new Set(findings.map(({ claim }) => claim));
    draw();
  };

  const stops = [
    choice.stop,
    watchSettings(applySettings),
    watchStopped(location.hostname, applyStopped),
    watchHidden(applyHidden),
    answerInPage({
      pageState: async (ask) => {
        // The popup may have changed that just now, and told it to the storage alone.
        await lookForStop();
        if (ask?.again) again();
        return stopped ? { phase: "stopped" } : stateForPopup(checks.now());
      },
      showPassage: ({ start, end }) => {
        checks.verify(null);
        return { shown: view.show(start, end) };
      },
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
      onReport: (event) =>
        unlessGone(() => {
          if (!stopped) answerReportKey(event, { view, choice, host: location.host });
        }),
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
    hasBegun = true;
    watch = watchPage({
      now: checks.now,
      verify: checks.verify,
      again,
      anew,
      haveTurned,
      isOurs: (node) => node === view.host(),
      onGone: end,
    });
    stops.push(watch.stop);
    again();
    stops.push(
      watchPointer(document, view.host, {
        onRest: (x, y) => unlessGone(() => view.pointAt("pointer", x, y)),
        onTap: (x, y) => unlessGone(() => view.pointAt("tap", x, y)),
      }),
    );
  };
  readSettings().catch(withWarning(DEFAULTS)).then(applySettings);
  readHidden().catch(withWarning([])).then(applyHidden);
  void lookForStop();
  whenParsed(() => whenIdle(begin));
  return end;
}

/** What holds where something cannot be read from storage. */
function withWarning<T>(instead: T): (error: unknown) => T {
  return (error) => {
    console.warn("Claimscope could not read its settings:", error);
    return instead;
  };
}

function whenParsed(callback: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", callback, { once: true });
  else callback();
}
