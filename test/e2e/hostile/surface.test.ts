import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../../scripts/serve-site.ts";
import { AnnotationServer } from "../annotation-server.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "../browser.ts";
import { ask, openReportsPage } from "../own-page.ts";
import { clickDrawn, drawnText, fillDrawn, pointAt, pressReportKey, selectWords, waitForMarks } from "../page.ts";
import { serveArticles } from "../site.ts";
import { ORDINARY } from "./hostile-pages.ts";
import { otherExtension } from "./other-extension.ts";

const HOST = "en.iliveok.com";
const CLAIM = "Smoking causes lung cancer";
const SURFACE = "claimscope-surface";
/** Listens for all that could tell what is typed, before anything of the page stands. */
const LISTENING = ORDINARY.replace(
  "<head>",
  `<head><script>
    var heard = [];
    ["keydown", "keypress", "keyup", "beforeinput", "input", "textInput", "compositionupdate", "paste", "copy", "cut", "drop"].forEach(
      function (type) { addEventListener(type, function (event) { heard.push(type + (event.data || event.key || "")); }, true); });
  </script>`,
);

declare const heard: string[];

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/walks.html": LISTENING, "/empty.html": "<title>Empty</title>" });
});
afterAll(() => site.close());

/** Lays a white sheet over the whole window that lets every click through, as a page can. */
function cover(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = document.createElement("div");
    sheet.id = "sheet";
    sheet.popover = "manual";
    sheet.style.cssText = "position:fixed;inset:0;width:100%;height:100%;background:white;pointer-events:none";
    document.body.append(sheet);
    sheet.showPopover();
  });
}

describe.each(BROWSERS)("what is drawn into a page in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());
  beforeEach(async () => {
    page = await openPage(session, site.url(HOST, "/walks.html"));
    await waitForMarks(page);
    return () => page.close();
  });

  const openDialog = async (): Promise<void> => {
    await selectWords(page, CLAIM);
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
  };

  test("tells a page that listens nothing of what is typed and pasted", async () => {
    await openDialog();
    await page.evaluate(() => heard.splice(0));
    await page.locator(`${SURFACE} >>> textarea[name=comment]`).click();
    await page.keyboard.type("a secret");
    await expect.poll(() => drawnText(page, "dialog.report")).toContain("8 of ");
    expect(await page.evaluate(() => heard)).toEqual([]);
  });

  test("comes back with what was written when the page has taken it out", async () => {
    await openDialog();
    await fillDrawn(page, "textarea[name=comment]", "Half a thought");
    await page.evaluate((surface) => document.querySelector(surface)?.remove(), SURFACE);
    await openDialog();
    const kept = await page.$eval(
      `${SURFACE} >>> textarea[name=comment]`,
      (field) => (field as HTMLTextAreaElement).value,
    );
    expect(kept).toBe("Half a thought");
  });

  test("comes back, and in its own looks, when the page has taken it into another document", async () => {
    await pointAt(page, CLAIM);
    await drawnText(page, ".card");
    await page.evaluate((surface) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      const host = document.querySelector(surface);
      if (host) frame.contentDocument?.body.append(host);
    }, SURFACE);
    await pointAt(page, "This is the last paragraph");
    await pointAt(page, CLAIM);
    await drawnText(page, ".card");
    const looks = () =>
      page.$eval(`html > ${SURFACE} >>> .card`, (card) => getComputedStyle(card).getPropertyValue("position"));
    await expect.poll(looks).toBe("fixed");
  });

  test("is not opened, walked or closed by keys and pointers that a page makes up", async () => {
    const madeUp = (init: KeyboardEventInit) =>
      page.evaluate((keys) => {
        const { x, y } = document.querySelectorAll("p")[1]?.getBoundingClientRect() ?? new DOMRect();
        const target = document.querySelector("p") ?? document.body;
        target.dispatchEvent(new KeyboardEvent("keydown", { ...keys, bubbles: true, composed: true }));
        for (const type of ["pointermove", "click"])
          target.dispatchEvent(
            new PointerEvent(type, { clientX: x + 5, clientY: y + 5, bubbles: true, composed: true }),
          );
      }, init);
    await selectWords(page, CLAIM);
    await madeUp({ key: "Enter", ctrlKey: true });
    await madeUp({ key: "ArrowDown", altKey: true, shiftKey: true });
    // What was made up would have been answered before what is real.
    await pointAt(page, CLAIM);
    await drawnText(page, ".card");
    expect(await page.$(`${SURFACE} >>> dialog.report`)).toBeNull();
    await madeUp({ key: "Escape" });
    expect(await drawnText(page, ".card")).toContain("Evidence agrees");
  });

  test("carries a sign that the popup tells as well, and that stands nowhere in the page", async () => {
    await pointAt(page, CLAIM);
    await drawnText(page, ".card");
    const sign = await drawnText(page, ".card .sign");
    expect(sign).toMatch(/^Your sign: [a-z]{4}-[a-z]{4}$/);
    await screenshot(session, page, "card-sign");
    const popup = await openExtensionPage(session, "popup.html");
    await expect.poll(() => popup.$eval(".sign", (element) => element.textContent)).toBe(sign);
    await popup.close();
    await openDialog();
    expect(await drawnText(page, "dialog .sign")).toBe(sign);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(sign.slice(-9));
  });

  test("sends nothing by a click on what lies over it, and does once it can be seen", async () => {
    const server = new AnnotationServer();
    await server.start();
    const reports = await openReportsPage(session);
    const destination = { kind: "server", url: server.url, token: "" };
    await ask(reports, "choose-destination", { recipient: new URL(page.url()).host, destination });
    await reports.close();
    await page.bringToFront();
    await openDialog();
    await clickDrawn(page, "input[name=reason][value=questionable]");
    await cover(page);
    const send = async (): Promise<string> => {
      // Gone once the report is saved.
      const button = await page.$(`${SURFACE} >>> button[type=submit]:not([disabled])`);
      await button?.click();
      return drawnText(page, ".save-status");
    };
    for (let times = 0; times < 3; times++) expect(await send()).toMatch(/^Nothing was sent/);
    expect(server.requests).toEqual([]);
    await page.evaluate(() => document.querySelector("#sheet")?.remove());
    await expect.poll(send, { interval: 300 }).toMatch(/^Saved, and on its way/);
    await expect.poll(() => server.stored.size).toBe(1);
    await server.stop();
  });

  test("and what is behind it answers no page, whatever it posts", async () => {
    const answers = await page.evaluate(async () => {
      const heardBack: unknown[] = [];
      addEventListener("message", ({ data }) => heardBack.push(data));
      for (const message of ["list-reports", "open-report", "page-state", "check-article", "save-report"])
        postMessage({ name: message, ask: {}, type: message }, "*");
      const runtime = (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { back: heardBack.length, canSend: runtime !== undefined && "sendMessage" in runtime };
    });
    // Its own five come back to it, and nothing else.
    expect(answers).toEqual({ back: 5, canSend: false });
    expect(await page.$(`${SURFACE} >>> dialog.report`)).toBeNull();
  });

  test("and what is behind it answers no other extension", async () => {
    const { folder, remove } = otherExtension();
    await session.browser.installExtension(folder);
    const id = name === "chrome" ? session.extensionId : "claimscope@extension";
    const other = await openPage(session, site.url("localhost", `/empty.html?target=${id}`));
    const told = () => other.evaluate(() => document.documentElement.dataset["told"] ?? null);
    await expect.poll(told).toBe(JSON.stringify([null, null, null, null, null]));
    await other.close();
    remove();
  });
});

describe.each(BROWSERS)("what ships, in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name, "production");
  });
  afterAll(() => session.browser.close());

  test("cannot be looked into by a page that defines elements of its own", async () => {
    const page = await openPage(session, site.url(HOST, "/walks.html"));
    await waitForMarks(page);
    await pointAt(page, CLAIM);
    const host = await page.waitForSelector("html > div");
    const seen = await host?.evaluate((element) => {
      const given = (() => {
        try {
          return String((element as HTMLElement).attachInternals().shadowRoot);
        } catch (error) {
          return error instanceof DOMException ? error.name : String(error);
        }
      })();
      getSelection()?.selectAllChildren(document.documentElement);
      return [given, String(element.shadowRoot), element.outerHTML, getSelection()?.toString().includes("Evidence")];
    });
    expect(seen).toEqual(["NotSupportedError", "null", "<div></div>", false]);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].join())).not.toMatch(/support|refut|agree|claim/);
    expect(session.complaints).toEqual([]);
  });
});
