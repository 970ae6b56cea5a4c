import { browser } from "wxt/browser";

/** The content script as the build names it. On the sites it is made for the browser runs it; elsewhere opening the popup does. */
export const SCRIPT = "/content-scripts/article.js";
export const STYLE = "/content-scripts/article.css";

/** Runs the content script in a tab, as `activeTab` allows after the reader's click. False where the browser does not let it. */
export async function injectInto(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    return true;
  } catch (error) {
    console.info("Claimscope may not run in this page:", error);
    return false;
  }
}
