import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { CURRENT, highlightName, KINDS } from "#page/highlights.ts";
import { openExtensionPage, type Session } from "./browser.ts";

/** What the extension draws into a page lives in this element's shadow root, which is open in test builds. */
const SURFACE = "claimscope-surface >>> ";
/** The name under which passages are highlighted → their kind. */
const KIND_OF = new Map<string, string>([
  [CURRENT, "current"],
  ...KINDS.flatMap((kind) =>
    (["light", "dark"] as const).map((ground) => [highlightName(kind, ground), kind] as const),
  ),
]);

/** The kind of a mark, such as `refuted` → the words of the page that carry it, in the order of the page. */
export type Marks = Record<string, string[]>;

/** What is highlighted in the page right now; a mark that spans several text nodes gives its words joined. */
export async function marksIn(page: Page): Promise<Marks> {
  const found = await page.evaluate(() => {
    const textOf = (part: AbstractRange): string => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range.toString();
    };
    return Array.from(CSS.highlights, ([name, ranges]) => [name, Array.from(ranges, textOf)] as const);
  });
  const marks: Marks = {};
  for (const [name, words] of found) {
    const kind = KIND_OF.get(name.replace(/-(?:subtle|strong)$/, "")) ?? name;
    marks[kind] = [...(marks[kind] ?? []), ...words];
  }
  return marks;
}

/** A check takes well under a second; more is for a slow machine. */
const LONGEST_CHECK_MS = 10_000;

/** Waits until the check of the page has been drawn. */
export async function waitForMarks(page: Page): Promise<Marks> {
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 100, timeout: LONGEST_CHECK_MS });
  return marksIn(page);
}

/** Selects the first place where the page's text has these words within one text node. Throws where it has none. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start === -1) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`the page does not say "${wanted}"`);
  }, words);
}

/** Presses Ctrl+Enter as a reader does. */
export async function pressReportKey(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
}

/** Rests the pointer on the middle of the first place where the page has these words. */
export async function pointAt(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  const box = await page.evaluate(() => {
    const rect = getSelection()?.getRangeAt(0).getClientRects()[0];
    getSelection()?.removeAllRanges();
    return rect === undefined ? null : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  if (box === null) throw new Error(`"${words}" is not visible`);
  await page.mouse.move(box.x - 2, box.y);
  await page.mouse.move(box.x, box.y);
}

/** Waits for something that the extension draws into the page; answers its text. */
export async function drawnText(page: Page, selector: string): Promise<string> {
  const element = await page.waitForSelector(SURFACE + selector, { visible: true });
  if (element === null) throw new Error(`${selector} is not drawn`);
  return element.evaluate((node) => node.textContent ?? "");
}

/** Clicks something that the extension has drawn into the page. */
export async function clickDrawn(page: Page, selector: string): Promise<void> {
  await page.locator(SURFACE + selector).click();
}

/** Fills in a field that the extension has drawn into the page. */
export async function fillDrawn(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(SURFACE + selector).fill(words);
}

/**
 * Opens the popup for a page: in Chrome the real one, by its toolbar icon; in Firefox, whose toolbar is out of a test's reach, the
 * popup's page in a tab behind, so that the article's tab stays the active one that the popup asks for.
 */
export async function openPopup(session: Session, page: Page): Promise<Page> {
  await page.bringToFront();
  if (session.name === "firefox") return openExtensionPage(session, "popup.html", { background: true });
  const extension = (await session.browser.extensions()).get(session.extensionId);
  if (extension === undefined) throw new Error("the extension is gone");
  await extension.triggerAction(page);
  const target = await session.browser.waitForTarget(
    (candidate) => candidate.url() === `${session.extensionUrl}popup.html`,
  );
  const popup = await target.asPage();
  return popup;
}

/** What axe finds wrong by WCAG 2.2 AA: `rule: element`. In a page only what the extension has drawn into it. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = (await page.evaluate(`axe.run(
    document.querySelector("claimscope-surface") ? { include: [["claimscope-surface"]] } : document,
    { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
  )`)) as axe.AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}
