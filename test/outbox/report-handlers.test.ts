import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Handlers } from "#messaging/listen.ts";
import type { Answer, Ask, MessageName } from "#messaging/protocol.ts";
import type { Sender } from "#messaging/respond.ts";
import { annotationPage } from "#report/annotation.ts";
import { MAKERS } from "#report/recipient.ts";
import type { BegunReport, ReportDraft } from "#report/report.ts";
import { REPORT_OF_KIND, sampleReport } from "../report/sample-report.ts";
import { MemoryServer } from "./annotation-server.ts";

const TO = "https://editors.example/reports/";
const ID = sampleReport().id;
const PAGE: Sender = { tabId: 1, isOwnPage: false, origin: "https://health.example", isPrivate: false };
/** A page's process that has been taken over. */
const EVIL: Sender = { ...PAGE, origin: "https://evil.example" };
const POPUP: Sender = { tabId: null, isOwnPage: true, origin: "chrome-extension://x", isPrivate: false };
const PRIVATE: Sender = { ...PAGE, isPrivate: true };

let handlers: Handlers;
let server: MemoryServer;
let isAllowed: boolean;

function ask<N extends MessageName>(name: N, value: Ask<N>, sender: Sender = POPUP): Promise<Answer<N>> {
  const handler = handlers[name] as unknown as (ask: Ask<N>, sender: Sender) => Answer<N>;
  return Promise.resolve(handler(value, sender));
}

function draftOf(report = sampleReport()): ReportDraft {
  const { id: _id, created: _created, modified: _modified, client: _client, ...draft } = report;
  return draft;
}
const save = (changes: Partial<Ask<"save-report">> = {}, sender = PAGE) =>
  ask(
    "save-report",
    { id: ID, draft: draftOf(), contacts: { emails: [], pages: [] }, send: false, ...changes },
    sender,
  );
const list = (isPrivate = false) => ask("list-reports", { isPrivate });
const states = async () =>
  (await list()).reports.map((entry) => (entry.kind === "report" ? entry.delivery.state : entry.kind));

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  server = new MemoryServer();
  isAllowed = true;
  vi.stubGlobal("fetch", server.fetch);
  vi.spyOn(browser.runtime, "getManifest").mockReturnValue({ version: "1.2.3" } as never);
  vi.resetModules();
  const { reportHandlers } = await import("#outbox/report-handlers.ts");
  const { USUAL_PACE } = await import("#report/pace.ts");
  handlers = reportHandlers({
    pace: USUAL_PACE,
    patience: 1_000,
    isOnline: () => true,
    isAllowed: async () => isAllowed,
    wakeIn: async () => undefined,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const choose = (recipient: string) =>
  ask("choose-destination", { recipient, destination: { kind: "server", url: TO, token: "" } });

describe("a report that is saved in a page", () => {
  test("stays on the device where the reader has chosen no server, even if the page's process asks to send it", async () => {
    expect(await save({ send: true })).toEqual({ id: ID, sending: false });
    expect(await states()).toEqual(["draft"]);
    expect(server.requests).toEqual([]);
  });

  test("goes to the server of its page's host where the reader wants that", async () => {
    await choose("health.example");
    expect(await save({ send: true })).toEqual({ id: ID, sending: true });
    await vi.waitFor(async () => expect(await states()).toEqual(["accepted"]));
    expect(server.stored.size).toBe(1);
  });

  test.each([true, false])(
    "by a page's process is neither kept nor sent (%s) for another site than its own",
    async (send) => {
      await choose("health.example");
      await expect(save({ send }, EVIL)).rejects.toThrow("its own site");
      expect(await list()).toEqual({ reports: [], begun: [] });
      expect(server.requests).toEqual([]);
    },
  );

  test("on another site does not tell a page's process where the reader sends reports", async () => {
    await choose("health.example");
    await expect(ask("open-desk", { source: sampleReport().source, about: "passage" }, EVIL)).rejects.toThrow(
      "its own site",
    );
  });

  test("about a verdict goes to the makers of the claim set, and never to the publisher", async () => {
    await choose("health.example");
    const verdict = { draft: draftOf(REPORT_OF_KIND.verdict), send: true };
    expect(await save(verdict)).toMatchObject({ sending: false });
    await choose(MAKERS);
    expect(await ask("open-desk", { source: sampleReport().source, about: "verdict" }, PAGE)).toMatchObject({
      server: TO,
    });
  });

  test("is saved once when the answer got lost and it was sent in between", async () => {
    await choose("health.example");
    await save({ send: true });
    await vi.waitFor(async () => expect(await states()).toEqual(["accepted"]));
    expect(await save({ send: true })).toEqual({ id: ID, sending: true });
    await expect(save({ draft: { ...draftOf(), comment: "Other words" } })).rejects.toThrow("already kept");
    expect(await states()).toEqual(["accepted"]);
  });
});

describe("a draft", () => {
  const begun: BegunReport = { ...draftOf(), reason: null, comment: "Half a thought" };
  const desk = (sender: Sender) => ask("open-desk", { source: begun.source, about: "passage" }, sender);

  test("is there again for its page, and for no other site", async () => {
    await ask("keep-begun", { id: ID, draft: begun }, PAGE);
    expect(await desk(PAGE)).toMatchObject({
      begun: [{ id: ID, draft: { comment: "Half a thought" } }],
      isPrivate: false,
    });
    await expect(desk(EVIL)).rejects.toThrow("its own site");
    const other = { ...begun, source: "https://evil.example/health" };
    expect(await ask("open-desk", { source: other.source, about: "passage" }, EVIL)).toMatchObject({ begun: [] });
  });

  test("cannot be written by a page's process in another site's name", async () => {
    await expect(ask("keep-begun", { id: ID, draft: begun }, EVIL)).rejects.toThrow("its own site");
    expect((await list()).begun).toEqual([]);
  });

  test("is gone once it was saved, also when it is told of late", async () => {
    await ask("keep-begun", { id: ID, draft: begun }, PAGE);
    await save();
    expect((await list()).begun).toEqual([]);
    await ask("keep-begun", { id: ID, draft: draftOf() }, PAGE);
    expect((await list()).begun).toEqual([]);
  });

  test("of a page that is gone can be finished in the popup", async () => {
    await ask("keep-begun", { id: ID, draft: begun }, PAGE);
    await ask("save-begun", { id: ID, draft: { ...draftOf(), comment: "A whole one" } });
    expect(await list()).toMatchObject({
      begun: [],
      reports: [{ report: { id: ID, comment: "A whole one", client: "1.2.3" } }],
    });
  });

  test("of a private window is told in private windows alone", async () => {
    await ask("keep-begun", { id: ID, draft: begun }, PRIVATE);
    expect((await list()).begun).toEqual([]);
    expect((await list(true)).begun).toHaveLength(1);
    expect((await desk(PAGE)).begun).toEqual([]);
    expect(await desk(PRIVATE)).toMatchObject({ begun: [{ id: ID }], isPrivate: true });
  });
});

describe("a kept report", () => {
  test("of a private window is told in private windows alone", async () => {
    await save({}, PRIVATE);
    expect((await list()).reports).toEqual([]);
    expect((await list(true)).reports).toMatchObject([{ isPrivate: true }]);
  });

  test("can be sent, taken back, edited, handed over and deleted, each in its time", async () => {
    await save();
    isAllowed = false;
    await ask("send-report", { id: ID, url: TO });
    await vi.waitFor(async () => expect(await states()).toEqual(["waiting"]));
    await ask("take-back", { id: ID });
    await ask("edit-report", { id: ID, written: { ...draftOf(), comment: "Said better" } });
    await ask("hand-over", { id: ID });
    expect(await list()).toMatchObject({
      reports: [{ report: { comment: "Said better" }, delivery: { state: "sent" } }],
    });
    await expect(ask("edit-report", { id: ID, written: draftOf() })).rejects.toThrow("sent");
    await ask("delete-report", { id: ID });
    expect((await list()).reports).toEqual([]);
  });
});

describe("a report that has arrived", () => {
  const SECRET = "dGhpcyBpcyBhIHNlY3JldA";
  const arrive = async () => {
    await save();
    await ask("send-report", { id: ID, url: TO });
    await vi.waitFor(async () => expect(await states()).toEqual(["accepted"]));
  };
  const deletions = () => server.requests.filter(({ method }) => method === "DELETE");

  test("is deleted there and then here, by the secret that its receiver gave", async () => {
    server.deletion = SECRET;
    await arrive();
    await ask("delete-there", { id: ID });
    expect(deletions().map(({ headers }) => headers.get("authorization"))).toEqual([`Bearer ${SECRET}`]);
    expect((await list()).reports).toEqual([]);
  });

  test("stays here, to be tried again, where its receiver does not delete it, or its host is no longer allowed", async () => {
    server.deletion = SECRET;
    await arrive();
    server.deletion = "another, by now";
    await expect(ask("delete-there", { id: ID })).rejects.toThrow("editors.example: it was answered with 403");
    isAllowed = false;
    await expect(ask("delete-there", { id: ID })).rejects.toThrow("may no longer");
    expect(deletions()).toHaveLength(1);
    expect(await states()).toEqual(["accepted"]);
  });

  test("is deleted here alone where its receiver gave nothing to delete it by, or the reader wants that", async () => {
    await arrive();
    await expect(ask("delete-there", { id: ID })).rejects.toThrow("nothing is known");
    await ask("delete-report", { id: ID });
    expect(deletions()).toEqual([]);
    expect((await list()).reports).toEqual([]);
  });
});

describe("a file that is imported", () => {
  test("brings what is not there yet, and says what it could not read", async () => {
    await save();
    const other = sampleReport({ id: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" });
    const page = annotationPage([sampleReport({ comment: "Otherwise" }), other, other]);
    const json = JSON.stringify({ ...page, items: [...(page.items as unknown[]), { type: "Annotation" }] });
    const { added, present, problems } = await ask("import-reports", { json });
    expect([added, present, problems.length]).toEqual([1, 1, 1]);
    expect(problems[0]).toMatch(/^4: /);
    const { reports } = await list();
    expect(reports).toHaveLength(2);
    expect(reports.find((entry) => entry.kind === "report" && entry.report.id === ID)).toMatchObject({
      report: { comment: "One small study is no proof." },
    });
  });

  test("into an empty store is exported again with the same bytes", async () => {
    const all = [
      sampleReport({ id: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", created: "2026-05-01T00:00:00.000Z" }),
      sampleReport(),
    ];
    const once = JSON.stringify(annotationPage(all), null, 2);
    await ask("import-reports", { json: once });
    const { reports } = await list();
    const again = reports.flatMap((entry) => (entry.kind === "report" ? entry.report : []));
    expect(JSON.stringify(annotationPage(again), null, 2)).toBe(once);
  });

  test("that is none changes nothing", async () => {
    await expect(ask("import-reports", { json: "<html>" })).rejects.toThrow("no JSON");
    expect((await list()).reports).toEqual([]);
  });
});
