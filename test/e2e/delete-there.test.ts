import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleReport } from "../report/sample-report.ts";
import { BreakableInbox } from "./breakable-inbox.ts";
import { type Session, startSession } from "./browser.ts";
import { ask, keptReports, openReportsPage } from "./own-page.ts";
import { violations } from "./page.ts";

let session: Session;
let inbox: BreakableInbox;
beforeAll(async () => {
  inbox = await BreakableInbox.create(null);
  await inbox.start();
  session = await startSession("chrome");
});
afterAll(async () => {
  await session.browser.close();
  await inbox.remove();
});

test("a report that an inbox has is deleted there and here from the popup", async () => {
  const page = await openReportsPage(session);
  const { id, created: _created, modified: _modified, client: _client, ...draft } = sampleReport();
  await ask(page, "save-report", { id, draft, contacts: { emails: [], pages: [] }, send: false });
  await ask(page, "send-report", { id, url: inbox.url });
  await expect
    .poll(async () => (await keptReports(session)).map(({ delivery }) => delivery.state))
    .toEqual(["accepted"]);
  expect(await inbox.kept()).toEqual([`urn:uuid:${id}`]);
  await page.reload();
  await page.bringToFront();
  await page.locator(".report-item[data-state=accepted] button::-p-text(Delete)").click();
  await page.waitForSelector(`.question::-p-text(${new URL(inbox.url).host})`);
  expect(await violations(page)).toEqual([]);
  await page.locator(".question button::-p-text(Yes)").click();
  const outcome = () => page.$eval(".outcome", (line) => line.textContent);
  await expect.poll(outcome).toBe(`Report deleted here and at ${new URL(inbox.url).host}.`);
  expect(await keptReports(session)).toEqual([]);
  expect(await inbox.kept()).toEqual([]);
});
