import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { drawnText, openPopup, pointAt, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const FILLER = "The harbour has been there for as long as anybody in the town can remember, and it still freezes over.";
/** Cites a work of the core list in a sentence with a claim, and another in one that claims nothing that is known. */
const PAGE = `<!doctype html><html lang="en"><head><title>Jabs</title></head><body><article><h1>On jabs and old papers</h1>
<p>The MMR vaccine causes autism <a href="#r1">[1]</a>. ${FILLER} ${FILLER}</p>
<p>A register of hospitals was the talk of the town that spring <a href="#r2">[2]</a>. ${FILLER} ${FILLER}</p>
<p>Nobody ever wrote about the harbour <a href="#r3">[3]</a>. ${FILLER}</p>
<h2>References</h2><ol>
<li id="r1">A. Surname. An early report. The Lancet 1998. <a href="https://pubmed.ncbi.nlm.nih.gov/9500320/">PubMed</a></li>
<li id="r2">B. Surname. A registry. The Lancet 2020. doi:10.1016/S0140-6736(20)31180-6</li>
<li id="r3">C. Surname. Ice in harbours. 2001. doi:10.5555/ice.2001</li></ol></article></body></html>`;

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/jabs.html": PAGE });
});
afterAll(() => site.close());

describe.each(BROWSERS)("retracted works in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
    page = await openPage(session, site.url("en.iliveok.com", "/jabs.html"));
  });
  afterAll(() => session.browser.close());

  test("are marked where they are cited, and no others", async () => {
    const { noted = [] } = await waitForMarks(page);
    expect(noted).toEqual(["[1]", "[2]"]);
    await screenshot(session, page, "retracted");
  });

  test("are named in the card of the sentence that rests on them", async () => {
    await pointAt(page, "vaccine causes autism");
    const card = await drawnText(page, ".card");
    expect(card).toContain("Evidence disagrees");
    expect(card).toContain("This cited work was retracted");
    await screenshot(session, page, "retracted-card");
  });

  test("have a card of their own where the sentence has none, by keyboard too", async () => {
    await page.keyboard.press("Escape");
    await pointAt(page, "[2]");
    await expect.poll(() => drawnText(page, ".card")).toContain("About the cited work");
    await page.keyboard.press("Escape");
    const walked: string[] = [];
    for (let step = 0; step < 2; step++) {
      await page.keyboard.down("Alt");
      await page.keyboard.down("Shift");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.up("Shift");
      await page.keyboard.up("Alt");
      walked.push(await drawnText(page, ".card"));
    }
    expect(walked.every((card) => card.includes("This cited work was retracted"))).toBe(true);
  });

  test("are told of at a glance in the popup, and lead to the references, with how complete the list is", async () => {
    const popup = await openPopup(session, page);
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent))
      .toContain("2 cited works to look at more closely");
    await popup.evaluate(() => {
      const told = [...document.querySelectorAll("button")].find((button) =>
        /look at more closely/.test(button.textContent),
      );
      told?.click();
    });
    await popup.waitForSelector("#panel-references");
    const words = await popup.evaluate(() => document.body.textContent);
    expect(words).toMatch(/Held against a short list of \d+ retracted or corrected works|Retraction Watch database/);
    await screenshot(session, popup, "retracted-popup");
    await popup.close();
    expect(session.complaints).toEqual([]);
  });
});
