import { keepBegun } from "#messaging/from-page.ts";
import { extensionIsGone } from "#messaging/post.ts";
import type { BegunReport } from "#report/report.ts";

/** Fewer key presses than that apart are kept together; in ms. */
const REST_MS = 300;

/** Keeps what is being written, so that it outlives the page. */
export interface DraftKeeper {
  /** To be kept soon. */
  change: (draft: BegunReport) => void;
  /** Keeps at once what is not kept yet. */
  flush: () => void;
  /** The same, and nothing after it. */
  end: () => void;
}

/**
 * Keeps drafts under one name: shortly after the last change, and at once when the page is hidden or left. A draft that cannot be kept
 * stays in the dialog, where saving it says what is the matter.
 */
export function draftKeeper(id: string): DraftKeeper {
  let unkept: BegunReport | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (!unkept || extensionIsGone()) return;
    const draft = unkept;
    unkept = null;
    keepBegun({ id, draft }).catch((error: unknown) => console.warn("Claimscope could not keep a draft:", error));
  };
  const whenHidden = (): void => {
    if (document.visibilityState === "hidden") flush();
  };
  const ends = new AbortController();
  addEventListener("pagehide", flush, { signal: ends.signal });
  document.addEventListener("visibilitychange", whenHidden, { signal: ends.signal });
  return {
    change: (draft) => {
      unkept = draft;
      clearTimeout(timer);
      timer = setTimeout(flush, REST_MS);
    },
    flush,
    end: () => {
      flush();
      ends.abort();
    },
  };
}
