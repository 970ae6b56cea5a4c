import { browser } from "wxt/browser";
import { MAX_ARTICLE_LENGTH } from "#check/article-length.ts";

/** Words that the reader selected in a page. */
export interface SelectedText {
  text: string;
  /** The language that the page declares; null where it declares none. */
  declared: string | null;
}

/**
 * What is selected in a tab, in one frame or in any; null where nothing is, or where the browser keeps extensions out. Needs the
 * reader's click or key, which lets the extension into the tab.
 */
export async function selectedText(tabId: number, frameId: number | null): Promise<SelectedText | null> {
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const results = await browser.scripting.executeScript({ target, func: readSelection });
    return results.flatMap(({ result }) => (isSelected(result) ? cut(result) : []))[0] ?? null;
  } catch (error) {
    console.info("Claimscope may not read the selection of this page:", error);
    return null;
  }
}

/** Runs in the page, and so knows nothing but the page. */
function readSelection(): SelectedText {
  return { text: String(getSelection() ?? ""), declared: document.documentElement.lang || null };
}

function isSelected(result: unknown): result is SelectedText {
  const { text, declared } = Object(result) as Record<string, unknown>;
  return typeof text === "string" && text.trim() !== "" && (declared === null || typeof declared === "string");
}

/** A declared language may be anything that somebody wrote into a page. */
function cut({ text, declared }: SelectedText): SelectedText {
  const code = /^[a-z]{2,3}(?![a-z])/i.exec(declared ?? "")?.[0];
  return { text: text.slice(0, MAX_ARTICLE_LENGTH), declared: code?.toLowerCase() ?? null };
}
