import { hasOthersOnTop, rootsBeside } from "./others-on-top.ts";

/** Sooner than that nobody has seen what opened under the pointer; browsers wait as long before their own questions answer. In ms. */
const LONG_ENOUGH_MS = 500;
/** How often is looked; in ms. A page would have to know when. */
const LOOK_MS = 100;
/** Sizes, as parts of the usual one, at which letters are neither hidden nor blown up over the window. */
const [SMALLEST, LARGEST] = [0.5, 3];

/** Watches whether a part of the surface can be seen. */
export interface SeenWatch {
  /** Whether nothing has been in its way for long enough, as far as can be told. */
  isSeen: () => boolean;
  stop: () => void;
}

/**
 * Watches whether a page hides or covers what is drawn in our shadow root, so that nothing of weight is done by a click that the reader
 * believes to be on something else. Chrome itself says whether all of it is painted and nothing lies over it
 * (https://w3c.github.io/IntersectionObserver/v2/); elsewhere a page that has anything else in the top layer, or a filter on its root,
 * is taken to cover it.
 */
export function watchSeen(panel: HTMLElement): SeenWatch {
  let isPainted = !canTell();
  let since: number | null = null;
  const look = (): void => {
    if (!isPainted || isCovered(panel, roots)) since = null;
    else since ??= performance.now();
  };
  let roots = rootsOf(panel);
  const observer = new IntersectionObserver(
    (entries) => {
      if (canTell()) isPainted = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true;
      look();
    },
    { trackVisibility: true, delay: LOOK_MS, threshold: [0, 0.5, 1] } as IntersectionObserverInit,
  );
  observer.observe(panel);
  const timer = setInterval(look, LOOK_MS);
  return {
    isSeen: () => {
      roots = rootsOf(panel);
      look();
      return since !== null && performance.now() - since >= LONG_ENOUGH_MS;
    },
    stop: () => {
      observer.disconnect();
      clearInterval(timer);
    },
  };
}

/** Whether the browser says what is painted. */
function canTell(): boolean {
  return "isVisible" in IntersectionObserverEntry.prototype;
}

function hostOf(panel: HTMLElement): Element | undefined {
  const root = panel.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Where something may be that lies over it; none where the browser tells. */
function rootsOf(panel: HTMLElement): ParentNode[] {
  return canTell() ? [] : rootsBeside(hostOf(panel), document);
}

/** What pages can do that the browser does not tell of. */
function isCovered(panel: HTMLElement, roots: readonly ParentNode[]): boolean {
  const page = document.documentElement;
  const { currentCSSZoom: size = 1 } = panel as { currentCSSZoom?: number };
  if (hostOf(panel)?.parentNode !== page || size < SMALLEST || size > LARGEST || isInTransition(page)) return true;
  return !canTell() && (getComputedStyle(page).filter !== "none" || hasOthersOnTop(roots));
}

/** During a view transition a page can show a picture of what was before. */
function isInTransition(page: Element): boolean {
  const selector = ":active-view-transition";
  return CSS.supports(`selector(${selector})`) && page.matches(selector);
}
