import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, startSession } from "./browser.ts";
import { heardIn } from "./heard.ts";
import { clickDrawn, drawnText, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

/** A page with two findings. */
const PAGE = `<!doctype html><html lang="en"><title>Walks</title>
  <article><h1>Walks</h1>
    <p>Many people go for a walk after dinner, whatever the weather is like outside.</p>
    <p>Smoking causes lung cancer. Regular exercise lowers blood pressure. So does patience, they say.</p>
    <p>Some people sing while they walk, and some whistle, and most of them do neither of the two.</p>
  </article>`;

/** Lines in the document are no longer than this. */
const LONGEST = 100;

/** The reader's own sign, which is another in each browser. */
const SIGN = /(?<=^Your sign: )[a-z]{4}-[a-z]{4}$/;

/** The blocks of docs/accessibility.md, in their order: what is heard at each step. */
const TOLD = readFileSync("docs/accessibility.md", "utf8")
  .split("```text\n")
  .slice(1)
  .map((block) => (block.split("\n```")[0] ?? "").split("\n"));

let site: Site;
beforeAll(async () => {
  site = await serveArticles({ "/walks.html": PAGE });
});
afterAll(() => site.close());

async function walkOn(page: Page): Promise<void> {
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}

describe.each(BROWSERS)("what a screen reader is given in %s", (name) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(name);
    page = await openPage(session, site.url("en.iliveok.com", "/walks.html"));
    await waitForMarks(page);
  });
  afterAll(() => session.browser.close());

  /** The tree follows the page after a moment. */
  const hears = (step: number): Promise<void> =>
    expect
      .poll(async () =>
        (await heardIn(session, page)).map((line) =>
          (line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line).replace(SIGN, "mapi-tolu"),
        ),
      )
      .toEqual(TOLD[step]);

  test("at the first finding is what docs/accessibility.md tells", async () => {
    await walkOn(page);
    await drawnText(page, ".card");
    await hears(0);
  });

  test("with everything unfolded is what docs/accessibility.md tells", async () => {
    await clickDrawn(page, ".finding details summary");
    await clickDrawn(page, ".more summary");
    await hears(1);
  });

  test("at the second finding is what docs/accessibility.md tells, with the words of the live region", async () => {
    await clickDrawn(page, ".bar button[aria-label='Next finding']");
    await hears(2);
  });

  test("once a finding is hidden is what docs/accessibility.md tells", async () => {
    await clickDrawn(page, ".more summary");
    await clickDrawn(page, ".more > button");
    await drawnText(page, ".foot button");
    await hears(3);
    await page.keyboard.press("Enter");
    await drawnText(page, ".card h2");
  });
});
