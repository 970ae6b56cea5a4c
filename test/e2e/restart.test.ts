import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildFolder } from "../../scripts/build-folder.ts";
import { sampleReport } from "../report/sample-report.ts";
import { AnnotationServer } from "./annotation-server.ts";
import { BROWSERS, type Session, startSession } from "./browser.ts";
import { ask, keptReports, openReportsPage } from "./own-page.ts";

const { id: _id, created: _created, modified: _modified, client: _client, ...draft } = sampleReport();
const idOf = (last: number) => `0b7f8a54-9a39-4f1e-8c55-00000000000${last}`;

let server: AnnotationServer;
let profile: string;
beforeEach(async () => {
  server = new AnnotationServer();
  await server.start();
  profile = mkdtempSync(join(tmpdir(), "claimscope-profile-"));
});
afterEach(async () => {
  await server.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** Two reports that are sent while the server is away, and one that is only begun. */
async function sendToNobody(session: Session): Promise<void> {
  await server.stop();
  const page = await openReportsPage(session);
  for (const last of [1, 2]) {
    const contacts = { emails: [], pages: [] };
    await ask(page, "save-report", { id: idOf(last), draft: { ...draft, comment: `${last}` }, contacts, send: false });
    await ask(page, "send-report", { id: idOf(last), url: server.url });
  }
  await ask(page, "keep-begun", { id: idOf(3), draft: { ...draft, comment: "Half a thought" } });
  const tried = async () => {
    const { reports } = (await ask(page, "list-reports", { isPrivate: false })) as {
      reports: { delivery: { problem?: string | null } }[];
    };
    return reports.some(({ delivery }) => delivery.problem);
  };
  await expect.poll(tried).toBe(true);
}

describe.each(BROWSERS)("reports that wait in %s", (name) => {
  test("arrive after the browser was closed and started again, and what was begun is still there", async () => {
    const before = await startSession(name, "test", { profile });
    await sendToNobody(before);
    await before.browser.close();
    const session = await startSession(name, "test", { profile });
    try {
      await server.start();
      const page = await openReportsPage(session);
      await expect.poll(() => page.$eval("[data-state=begun]", (item) => item.textContent)).toContain("Half a thought");
      await expect.poll(() => server.stored.size).toBe(2);
      await expect
        .poll(async () => (await keptReports(session)).map(({ delivery }) => delivery.state))
        .toEqual(["accepted", "accepted"]);
    } finally {
      await session.browser.close();
    }
  });
});

describe("reports that wait in chrome", () => {
  test("arrive after the extension was replaced by a newer one", async () => {
    const session = await startSession("chrome");
    try {
      await sendToNobody(session);
      // Installed over what is there already, the same extension takes its place as an update does.
      await session.browser.installExtension(buildFolder("chrome", "test"));
      await server.start();
      await expect
        .poll(async () => (await keptReports(session)).map(({ delivery }) => delivery.state))
        .toEqual(["accepted", "accepted"]);
      expect(server.stored.size).toBe(2);
    } finally {
      await session.browser.close();
    }
  });
});
