import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type WorkNotice, writeIndex } from "#citations/retractions/write-index.ts";
import { type Site, serveSite } from "../../scripts/serve-site.ts";
import { BROWSERS, openExtensionPage, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { violations, waitForMarks } from "./page.ts";

const FILLER = "The harbour has been there for as long as anybody in the town can remember, and it still freezes over.";
const PAGE = `<!doctype html><html lang="en"><head><title>Ice</title></head><body><article><h1>On ice in harbours</h1>
<p>Smoking causes lung cancer. ${FILLER} ${FILLER}</p><p>Somebody wrote about it <a href="#r1">[1]</a>. ${FILLER} ${FILLER}</p>
<h2>References</h2><ol><li id="r1">C. Surname. Ice in harbours. 2001. doi:10.5555/ice.2001</li></ol></article></body></html>`;

const notice = { status: "retracted", date: "2025-02-03", reason: "error" } as const;
const work = (doi: string): WorkNotice => ({ doi, pmid: null, notice });
const index = (...dois: string[]) => Buffer.from(writeIndex(dois.map(work), { date: "2026-10-11", complete: true }));
const LARGE = index("10.5555/ice.2001", ...Array.from({ length: 500 }, (_, number) => `10.5555/other.${number}`));

let site: Site;
beforeAll(async () => {
  site = await serveSite(
    new Map<string, string | Buffer>([
      ["/ice.html", PAGE],
      ["/full.bin", LARGE],
      ["/small.bin", index("10.5555/one")],
      ["/cut.bin", LARGE.subarray(0, 300)],
      ["/page.bin", "<!doctype html><title>Sign in</title>"],
    ]),
  );
});
afterAll(() => site.close());

describe.each(BROWSERS)("the data on retracted works in %s", (name) => {
  let session: Session;
  let options: Page;
  beforeAll(async () => {
    session = await startSession(name);
    options = await openExtensionPage(session, "options.html");
    await options.waitForSelector("input[type=url]");
  });
  afterAll(() => session.browser.close());

  const words = () => options.evaluate(() => document.body.textContent ?? "");
  const fetchFrom = async (path: string): Promise<void> => {
    await options.$eval("input[type=url]", (input) => (input as HTMLInputElement).select());
    // Nothing listens on the port of "discard".
    await options.type("input[type=url]", path === "" ? "http://localhost:9/" : site.url("localhost", path));
    await options.click("form button.primary");
  };
  const notedIn = async (): Promise<string[]> => {
    const page = await openPage(session, site.url("en.iliveok.com", "/ice.html"));
    const { noted = [] } = await waitForMarks(page);
    await page.close();
    return noted;
  };

  test("are those that came with the extension, until the reader has others fetched", async () => {
    await expect.poll(words).toMatch(/Held against (?:a short list of )?[\d,]+ /);
    expect(await notedIn()).toEqual([]);
    await options.bringToFront();
    await fetchFrom("/full.bin");
    await expect.poll(words).toContain("The data on retracted works were updated.");
    expect(await words()).toMatch(
      /501 works with a notice.*October 11, 2026.*They were fetched from http:\/\/localhost/,
    );
    await screenshot(session, options, "retraction-data");
    expect(await notedIn()).toEqual(["[1]"]);
  });

  test.each([
    ["cut short", "/cut.bin", /could not be updated, and those before are kept: .*bytes in place of/],
    ["no index at all", "/page.bin", /could not be updated, and those before are kept: .*does not begin as one/],
    ["half of what is there", "/small.bin", /could not be updated, and those before are kept: it has 1 works/],
    ["on no server", "", /could not be updated.*the server was not reached/],
    ["not there", "/missing.bin", /could not be updated, and those before are kept: the server answered 404/],
  ])("stay as they are when the file is %s", async (_, path, message) => {
    await options.bringToFront();
    await fetchFrom(path);
    await expect.poll(words).toMatch(message);
    expect(await words()).toContain("501 works");
  });

  test("are those that came with the extension again when the reader wants that", async () => {
    expect(await violations(options)).toEqual([]);
    await options.locator("form button:not(.primary)").click();
    await expect.poll(words).toContain("are used again");
    expect(await notedIn()).toEqual([]);
  });
});
