import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { AnnotationServer } from "./annotation-server.ts";
import { BROWSERS, openPage, type Session, screenshot, startSession } from "./browser.ts";
import { soak } from "./outbox-soak.ts";
import { ask, keptReports, openReportsPage } from "./own-page.ts";
import { clickDrawn, drawnText, fillDrawn, pressReportKey, selectWords, violations, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const PASSAGE = "Statins also lower cholesterol";
const HOST = "en.iliveok.com";

let site: Site;
let server: AnnotationServer;
beforeAll(async () => {
  site = await serveArticles();
});
afterAll(() => site.close());
beforeEach(async () => {
  server = new AnnotationServer();
  await server.start();
});
afterEach(() => server.stop());

describe.each(BROWSERS)("reports that are sent in %s", (name) => {
  let session: Session;
  beforeEach(async () => {
    session = await startSession(name);
  });
  afterEach(() => session.browser.close());

  test("arrive each once, whatever happens to the background script, the server and its answers", {
    timeout: 240_000,
  }, async () => {
    const result = await soak(session, server, { reports: 30, kills: name === "chrome" ? 6 : 2, outages: 3 });
    expect(result.strays).toEqual([]);
    expect(result.stored).toBe(30);
    expect(result.shown).toEqual({ accepted: 30 });
  });

  test("go from Ctrl+Enter to the server by the keyboard, after the reader has chosen it once", async () => {
    const page = await openPage(session, site.url(HOST, "/article.en.html"));
    await waitForMarks(page);
    const reports = await openReportsPage(session);
    const host = new URL(page.url()).host;
    await ask(reports, "choose-destination", {
      recipient: host,
      destination: { kind: "server", url: server.url, token: "s3cret" },
    });
    await page.bringToFront();
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    expect(await drawnText(page, "dialog.report")).toContain(`sends it to ${new URL(server.url).host}`);
    // The reason that has the focus, then the comment, then off.
    await page.keyboard.press(" ");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Which statins?");
    // A dialog that has only just opened sends nothing yet.
    await expect
      .poll(async () => {
        await pressReportKey(page);
        return drawnText(page, ".save-status");
      })
      .toContain("on its way to localhost");
    await expect.poll(() => server.stored.size).toBe(1);
    const [request] = server.requests;
    expect(request?.headers.authorization).toBe("Bearer s3cret");
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.body).toContain("Which statins?");
    await expect
      .poll(async () => (await keptReports(session)).map(({ delivery }) => delivery.state))
      .toEqual(["accepted"]);
  });

  test("are chosen a destination in the popup, with a preview of exactly what arrives", async () => {
    const page = await openPage(session, site.url(HOST, "/article.en.html"));
    await waitForMarks(page);
    await selectWords(page, PASSAGE);
    await pressReportKey(page);
    await drawnText(page, "dialog.report");
    await fillDrawn(page, "textarea[name=comment]", "Which statins?");
    await clickDrawn(page, "input[name=reason][value=questionable]");
    await clickDrawn(page, "button[type=submit]");
    await drawnText(page, ".save-status.saved");
    expect(server.requests).toEqual([]);
    const reports = await openReportsPage(session);
    await reports.bringToFront();
    await reports.locator(".report-item button.primary").click();
    await reports.locator("input[value=server]").click();
    await reports.locator("input[name=server]").fill(server.url);
    const preview = await reports.$eval(".sent-text", (field) => (field as HTMLTextAreaElement).value);
    expect(await violations(reports)).toEqual([]);
    await screenshot(session, reports, "send-report");
    await reports.locator("form.send button[type=submit]").click();
    await expect.poll(() => server.stored.size).toBe(1);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual(JSON.parse(preview));
    await reports.waitForSelector("[data-state=accepted]");
  });
});
