import { extensionIsGone } from "#messaging/post.ts";
import type { CheckLoop } from "./check-loop.ts";
import { whenIdle } from "./idle-slices.ts";
import { lateElements } from "./late-elements.ts";
import { markGuard } from "./mark-guard.ts";
import { observePage } from "./page-changes.ts";
import { readingPace } from "./reading-pace.ts";

/** Elements fade in and out for a moment; what is shown is looked at when that is over. */
const LOOK_AFTER_MS = 300;
/** How often it is looked whether the extension is still there. A page left behind by an update is tidied up within this. */
const ALIVE_MS = 2_000;

/** Keeps a check up to date with its page. */
export interface PageWatch {
  /** To be told of each reading. */
  onRead: (isNew: boolean, cost: number) => void;
  /** Watches an open shadow root as well. */
  addRoot: (root: ShadowRoot) => void;
  stop: () => void;
}

/** What is watched, and what is done. */
export interface Watched extends Pick<CheckLoop, "now" | "again" | "anew" | "verify"> {
  /** Whether other parts of the page are shown than when it was read. */
  haveTurned: () => boolean;
  isOurs: (node: Node) => boolean;
  /** The extension was updated, removed or turned off. */
  onGone: () => void;
}

/** Has the page read again where it has changed, and marks taken back at once where their words have. Does nothing while the page is not seen. */
export function watchPage({ haveTurned, isOurs, onGone, ...checks }: Watched): PageWatch {
  const unlessGone = (action: () => void): void => (extensionIsGone() ? onGone() : action());
  const pace = readingPace(() => unlessGone(checks.again));
  const guard = markGuard(checks.verify);
  const late = lateElements(document, pace.note);
  const stop = new AbortController();
  let address = document.URL;
  let lookTimer: ReturnType<typeof setTimeout> | null = null;

  const look = (): void => {
    lookTimer = null;
    whenIdle(() => {
      if (!stop.signal.aborted && haveTurned()) pace.note();
    });
  };
  const observer = observePage(document, {
    isOurs,
    article: () => {
      const now = checks.now();
      return now.phase === "checked" ? now.page.around() : null;
    },
    onTouch: guard.touched,
    onText: () => {
      if (document.URL !== address) pace.forget();
      address = document.URL;
      pace.note();
    },
    onLook: () => {
      lookTimer ??= setTimeout(look, LOOK_AFTER_MS);
    },
  });

  let alive: ReturnType<typeof setInterval> | undefined;
  const beat = (): void => {
    clearInterval(alive);
    if (!document.hidden) alive = setInterval(() => extensionIsGone() && onGone(), ALIVE_MS);
  };
  beat();
  const { signal } = stop;
  document.addEventListener("visibilitychange", () => unlessGone(beat), { signal });
  // Layouts for narrow and wide windows show different parts, and so do some when they are zoomed.
  window.addEventListener("resize", () => (lookTimer ??= setTimeout(look, LOOK_AFTER_MS)), { signal });
  // A page that comes back from the browser's cache is as it was left, and so may be an extension that is gone.
  window.addEventListener("pageshow", ({ persisted }) => persisted && unlessGone(checks.anew), { signal });

  return {
    onRead: (isNew, cost) => {
      pace.told(isNew, cost);
      late.start();
    },
    addRoot: observer.add,
    stop: () => {
      stop.abort();
      observer.stop();
      pace.stop();
      late.stop();
      clearTimeout(lookTimer ?? undefined);
      clearInterval(alive);
    },
  };
}
