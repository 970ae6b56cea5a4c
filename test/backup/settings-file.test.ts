import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { deleteEverything } from "#backup/delete-everything.ts";
import { exportSettings } from "#backup/export-settings.ts";
import { lookAtSettings, takeOverSettings } from "#backup/import-settings.ts";
import { readSettingsFile } from "#backup/settings-file.ts";
import { NEW } from "#report/delivery.ts";
import { allowSites, listAllowed } from "#storage/allowed-sites.ts";
import { listDestinations, writeDestination } from "#storage/destinations.ts";
import { hideFinding, readHidden } from "#storage/hidden-findings.ts";
import { listReports, saveReport } from "#storage/report-store.ts";
import { DEFAULTS, readSettings, writeSettings } from "#storage/settings.ts";
import { readSiteChoice, writeSiteChoice } from "#storage/site-choice.ts";
import { listStopped, stopOn } from "#storage/stopped-sites.ts";
import { sampleReport } from "../report/sample-report.ts";

const SERVER = { kind: "server", url: "https://editors.example/annotations/", token: "s3cret" } as const;
const EMPTY = {
  format: "claimscope-settings",
  version: 1,
  settings: {},
  allowed: [],
  stopped: [],
  keys: [],
  destinations: [],
  retractions: { address: "", weekly: false },
  hidden: [],
  packs: [],
};

const removed = vi.fn(async () => true);

beforeEach(async () => {
  fakeBrowser.reset();
  removed.mockClear();
  browser.runtime.getManifest = () =>
    ({ content_scripts: [{ matches: ["*://health.example/*"] }], version: "1.0" }) as never;
  Object.assign(browser, {
    permissions: {
      getAll: async () => ({ origins: ["*://health.example/*", "https://www.a.example/*"], permissions: [] }),
      remove: removed,
    },
    scripting: { unregisterContentScripts: async () => undefined },
  });
  await deleteEverything();
  removed.mockClear();
});

async function choose(): Promise<void> {
  await writeSettings({ strength: "strong", unmarked: ["mixed"], explanations: "article" });
  await allowSites(["https://www.a.example/*"]);
  await stopOn("b.example", true);
  await writeSiteChoice("c.example:8080", { ctrlEnter: "page", noticeSeen: true });
  await writeDestination("a.example", SERVER);
  await hideFinding({ claim: "smoking-lung-cancer-risk", statement: "Smoking causes lung cancer." });
  await saveReport({ report: sampleReport(), delivery: NEW, contacts: { emails: [], pages: [] } });
}

/** All that these tests choose, as it stands now. */
async function state(): Promise<object> {
  return {
    settings: await readSettings(),
    allowed: await listAllowed(),
    stopped: await listStopped(),
    keys: await readSiteChoice("c.example:8080"),
    destinations: await listDestinations(),
    hidden: await readHidden(),
    reports: (await listReports()).length,
  };
}

describe("a settings file", () => {
  test("brings everything to another browser but passwords, and reports only when asked", async () => {
    await choose();
    const before = await state();
    const [bare, whole] = [await exportSettings({ withReports: false }), await exportSettings({ withReports: true })];
    expect(bare + whole).not.toContain(SERVER.token);
    expect(bare).not.toContain(sampleReport().comment);
    await deleteEverything();
    expect(lookAtSettings(bare)).toMatchObject({
      kind: "fits",
      allowed: 1,
      stopped: 1,
      hidden: 1,
      packs: 0,
      reports: null,
    });
    expect(lookAtSettings(whole)).toMatchObject({
      reports: 1,
      destinations: [{ recipient: "a.example", to: SERVER.url }],
    });
    expect(await takeOverSettings(whole)).toEqual([]);
    expect(await state()).toEqual({
      ...before,
      destinations: [{ recipient: "a.example", destination: { ...SERVER, token: "" } }],
    });
  });

  test("keeps what is there already, and the password of a server that is known", async () => {
    await choose();
    const source = JSON.stringify({
      ...EMPTY,
      stopped: ["d.example"],
      destinations: [{ recipient: "e.example", destination: { ...SERVER, token: "" } }],
    });
    expect(await takeOverSettings(source)).toEqual([]);
    expect(await listStopped()).toEqual(["b.example", "d.example"]);
    expect(await readSettings()).toMatchObject({ strength: "strong" });
    expect(await listDestinations()).toContainEqual({ recipient: "e.example", destination: SERVER });
  });

  test.each([
    ["no JSON", "settings"],
    ["another file", JSON.stringify({ type: "AnnotationPage" })],
    ["a newer format", JSON.stringify({ ...EMPTY, version: 2 })],
    ["all sites at once", JSON.stringify({ ...EMPTY, allowed: ["https://*/*"] })],
    ["a host that is none", JSON.stringify({ ...EMPTY, stopped: ["<b>"] })],
    [
      "a server by plain http",
      JSON.stringify({
        ...EMPTY,
        destinations: [{ recipient: "a.example", destination: { ...SERVER, url: "http://a.example/" } }],
      }),
    ],
    ["a strength that is none", JSON.stringify({ ...EMPTY, settings: { strength: "loud" } })],
    [
      "ten thousand sites",
      JSON.stringify({ ...EMPTY, stopped: Array.from({ length: 10_000 }, (_, at) => `a${at}.example`) }),
    ],
    ["brackets without end", "[".repeat(500_000)],
    ["a prototype", `{"__proto__":{"format":"claimscope-settings"}}`],
  ])("that is %s is refused, and changes nothing", async (_what, source) => {
    await choose();
    const before = await state();
    expect(readSettingsFile(source).kind).toBe("refused");
    expect(await takeOverSettings(source)).toHaveLength(1);
    expect(await state()).toEqual(before);
  });
});

describe("deleting everything", () => {
  test("leaves nothing in any storage, and gives back what the reader allowed but not what is the extension's own", async () => {
    await choose();
    await browser.storage.session.set({ "begun:1": "private" });
    await deleteEverything();
    expect(await state()).toEqual({
      settings: DEFAULTS,
      allowed: [],
      stopped: [],
      keys: { ctrlEnter: "both", noticeSeen: false },
      destinations: [],
      hidden: [],
      reports: 0,
    });
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(removed.mock.calls).toEqual([[{ origins: ["https://www.a.example/*"] }]]);
    for (const { name = "" } of await indexedDB.databases()) expect(await entriesIn(name), name).toBe(0);
  });
});

async function entriesIn(name: string): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  let count = 0;
  for (const store of database.objectStoreNames) {
    const request = database.transaction(store).objectStore(store).count();
    count += await new Promise<number>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  }
  database.close();
  return count;
}
