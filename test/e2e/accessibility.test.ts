import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { sampleReport } from "../report/sample-report.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { ask } from "./own-page.ts";
import {
  clickDrawn,
  drawnText,
  openPopup,
  pointAt,
  pressReportKey,
  selectWords,
  violations,
  waitForMarks,
} from "./page.ts";
import { serveArticles } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());

const IN_COLOURS = BROWSERS.flatMap((name) => (["light", "dark"] as const).map((scheme) => [name, scheme] as const));

describe.each(IN_COLOURS)("in %s, in %s colours", (name, scheme) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name, "test", { scheme });
  });
  afterAll(() => session.browser.close());

  const inColours = async (page: Page): Promise<Page> => {
    // Firefox was told when it was started.
    if (name === "chrome") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    expect(await page.evaluate((colours) => matchMedia(`(prefers-color-scheme: ${colours})`).matches, scheme)).toBe(
      true,
    );
    return page;
  };
  const article = async (): Promise<Page> => {
    const page = await inColours(await openPage(session, site.url("en.iliveok.com", "/article.en.html")));
    await waitForMarks(page);
    return page;
  };
  const openDialog = async (): Promise<Page> => {
    const page = await article();
    await selectWords(page, "Statins also lower cholesterol");
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    return page;
  };

  test("the card has nothing that hinders a reader", async () => {
    const page = await article();
    await pointAt(page, "Smoking causes lung cancer");
    await drawnText(page, ".card");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("the card with everything unfolded has nothing that hinders a reader, nor anything too small to hit", async () => {
    const page = await article();
    await pointAt(page, "taking vitamin C every day");
    await drawnText(page, ".card .forest");
    await clickDrawn(page, ".finding details summary");
    await clickDrawn(page, ".more summary");
    expect(await violations(page)).toEqual([]);
    expect(await tooSmall(page, ".card")).toEqual([]);
    await page.close();
  });

  test("what was hidden, in the card and in the options, has nothing that hinders a reader", async () => {
    const page = await article();
    await pointAt(page, "Smoking causes lung cancer");
    await drawnText(page, ".card");
    await clickDrawn(page, ".more summary");
    await clickDrawn(page, ".more > button");
    await drawnText(page, "[role=status].card-body");
    expect(await violations(page)).toEqual([]);
    const options = await inColours(await openExtensionPage(session, "options.html"));
    const again = await options.waitForSelector("[aria-describedby^=hidden]");
    expect(await violations(options)).toEqual([]);
    await screenshot(session, options, `options-hidden-${scheme}`);
    await again?.evaluate((button) => (button as HTMLButtonElement).click());
    await options.waitForFunction(() => document.body.textContent?.includes("You have hidden nothing"));
    await options.close();
    await page.close();
  });

  test("the report dialog has nothing that hinders a reader", async () => {
    const page = await openDialog();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type(" ");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Ask j.doe@clinic.example");
    expect(await drawnText(page, ".personal-data .note")).toContain("e-mail address");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each(["article", "text", "reports", "settings"])(
    "the popup's %s tab has nothing that hinders a reader",
    async (tab) => {
      const page = await article();
      const popup = tab === "article" ? await openPopup(session, page) : await openExtensionPage(session, "popup.html");
      await inColours(popup);
      if (tab === "reports") await fillReports(popup);
      await popup.waitForSelector(`#tab-${tab}`);
      await popup.$eval(`#tab-${tab}`, (button) => (button as HTMLButtonElement).click());
      await popup.waitForSelector(`#panel-${tab}`);
      if (tab === "article") await popup.waitForSelector(".coverage");
      if (tab === "text") {
        await popup.type("textarea[name=text]", "Smoking causes lung cancer. It may rain.");
        await popup.$eval(".loose-text [type=submit]", (button) => (button as HTMLButtonElement).click());
        await popup.waitForSelector("mark");
      }
      if (tab === "reports") {
        await popup.waitForSelector("[data-state=refused]");
        await popup.$eval("[data-state=draft] button.primary", (button) => (button as HTMLButtonElement).click());
        await popup.waitForSelector(".sent-text");
      }
      expect(await violations(popup)).toEqual([]);
      await popup.close();
      await page.close();
    },
  );

  test("each list of findings has nothing that hinders a reader, with a finding unfolded", async () => {
    const page = await article();
    const panel = await inColours(await openExtensionPage(session, "sidepanel.html", { background: true }));
    await panel.waitForSelector(".claim-evidence");
    await panel.$eval(".claim-evidence summary", (summary) => (summary as HTMLElement).click());
    await panel.waitForSelector(".claim-evidence .evidence");
    for (const list of ["claims", "details", "references", "vitals"]) {
      await panel.$eval(`#tab-${list}`, (button) => (button as HTMLButtonElement).click());
      await panel.waitForSelector(`#panel-${list}`);
      expect(await violations(panel), list).toEqual([]);
    }
    await panel.close();
    await page.close();
  });

  test("the options have nothing that hinders a reader", async () => {
    const options = await inColours(await openExtensionPage(session, "options.html"));
    await options.waitForFunction(() => document.body.textContent?.includes("Where reports go"));
    expect(await violations(options)).toEqual([]);
    await options.close();
  });
});

/** Whatever is hit with a pointer is at least so wide and so high (WCAG 2.2, 2.5.8), in CSS pixels. */
const SMALLEST_TARGET = 24;

/** What in a drawn part is too small to be hit. */
function tooSmall(page: Page, selector: string): Promise<string[]> {
  return page.$eval(
    `claimscope-surface >>> ${selector}`,
    (part, least) =>
      Array.from(part.querySelectorAll("a, button, summary, input, textarea"), (target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < least ? `${target.textContent}: ${width} × ${height}` : "";
      }).filter(Boolean),
    SMALLEST_TARGET,
  );
}

/** One report that is kept, one that is refused because nobody is there at its address, one that was begun. */
async function fillReports(page: Page): Promise<void> {
  const { id: _id, created: _created, modified: _modified, client: _client, ...draft } = sampleReport();
  const contacts = { emails: ["editors@health.example"], pages: ["https://health.example/contact"] };
  const idOf = (last: number) => `0b7f8a54-9a39-4f1e-8c55-00000000000${last}`;
  const save = (id: string) => ask(page, "save-report", { id, draft, contacts, send: false });
  await save(idOf(1));
  await save(idOf(2));
  // The site's own server takes no reports: it answers 404.
  await ask(page, "send-report", { id: idOf(2), url: site.url("localhost", "/nowhere/") });
  await ask(page, "keep-begun", { id: idOf(3), draft: { ...draft, reason: null } });
}
