import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { healthPage } from "../../bench/health-page.ts";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, startSession } from "./browser.ts";
import { waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const WORDS = 1_500;
/** Runs before anything else in the page, and writes down all that happens in it. */
const RECORDER = `<script>
  window.record = [];
  const note = (line) => record.push(line);
  const nameOf = (node) => node.nodeType === 1 ? node.localName + (node.id ? "#" + node.id : "") : node.nodeName;
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown", "keypress", "beforeinput", "input", "keyup",
    "focusin", "focusout", "copy", "paste", "scroll", "toggle", "visibilitychange", "message", "error"])
    addEventListener(type, (event) => {
      note(type + " " + (event.target === window ? "window" : nameOf(event.target)) + " " + event.isTrusted + " " + event.defaultPrevented + (type === "scroll" ? "" : " " + (getSelection() + "").slice(0, 40)));
    }, true);
  addEventListener("unhandledrejection", (event) => note("rejected " + event.reason));
  new MutationObserver((changes) => {
    for (const { type, target, attributeName } of changes) note("changed " + type + " " + nameOf(target) + " " + attributeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.globals = Object.getOwnPropertyNames(window).length;
</script>`;

const PAGE = healthPage(WORDS)
  .replace("<head>", `<head>${RECORDER}`)
  .replace("</h1>", `</h1><p><input id="field" value="words"> <a id="link" href="#more">link</a></p>`);

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/page.html": PAGE });
});
afterAll(() => site.close());

/** What a reader does there: selects, copies, types, pastes, follows a link, scrolls. */
async function use(page: Page): Promise<void> {
  await page.mouse.click(300, 300, { count: 2 });
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyC");
  await page.keyboard.up("Control");
  await page.click("#field");
  await page.keyboard.press("End");
  await page.keyboard.type("abc");
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV");
  await page.keyboard.up("Control");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.evaluate(() => document.querySelectorAll("p")[6]?.scrollIntoView());
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** All that can be told of a page: its tree, its events, where its reader is. */
async function stateOf(page: Page) {
  return page.evaluate(() => {
    const { record, globals } = window as unknown as { record: string[]; globals: number };
    return {
      html: document.documentElement.outerHTML,
      // A scroll comes in as many events as there were frames.
      record: record.filter((line, index) => !(line.startsWith("scroll") && record[index - 1]?.startsWith("scroll"))),
      focus: document.activeElement?.id,
      field: document.querySelector<HTMLInputElement>("#field")?.value,
      selection: `${getSelection()}`,
      scroll: [scrollX, scrollY],
      newGlobals: Object.getOwnPropertyNames(window).length - globals,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      animations: document.getAnimations().length,
    };
  });
}

describe.each(BROWSERS)("a page with Claimscope in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());

  test("is in everything as it is without: tree, events and their order, selection, clipboard, focus, place", async () => {
    const without = await openPage(session, site.url("localhost", "/page.html"));
    // The tests' own waiting leaves traces in a page; here it has to leave the same ones.
    await without.waitForFunction(() => CSS.highlights.size >= 0, { polling: 100 });
    await use(without);
    const expected = await stateOf(without);
    expect(await without.evaluate(() => CSS.highlights.size)).toBe(0);
    await without.close();
    expect(expected.field).not.toBe("words");
    expect(expected.record.length).toBeGreaterThan(20);

    const page = await openPage(session, site.url("en.iliveok.com", "/page.html"));
    await waitForMarks(page);
    await use(page);
    expect(await stateOf(page)).toEqual(expected);
    expect(session.complaints).toEqual([]);
    await page.close();
  });
});
