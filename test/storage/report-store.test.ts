import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { queued } from "#report/delivery.ts";
import type { KeptReport } from "#report/kept-report.ts";
import { sampleKept, sampleReport } from "../report/sample-report.ts";

const OTHER_ID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const TO = "https://editors.example/reports/";

type Store = typeof import("#storage/report-store.ts");
let store: Store;

/** A background script that has just been started. */
async function restart(): Promise<void> {
  vi.resetModules();
  store = await import("#storage/report-store.ts");
}

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await restart();
});
afterEach(() => vi.restoreAllMocks());

const listed = (...all: KeptReport[]) => all.map((kept) => ({ kind: "report", ...kept, isPrivate: false }));
const comment = (words: string) => (stored: KeptReport) => ({
  ...stored,
  report: { ...stored.report, comment: words },
});

/** Puts something into the store that no version would. */
async function corrupt(id: string, value: unknown): Promise<void> {
  await store.listReports();
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("reports");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("by-id", "readwrite");
      transaction.objectStore("by-id").put(value, id);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

describe("the report store", () => {
  test("gives back what was saved, newest first, also to the next background script", async () => {
    const older = sampleKept();
    const newer = sampleKept({ id: OTHER_ID, created: "2026-03-02T00:00:00.000Z" });
    await store.saveReport(older);
    await store.saveReport(newer);
    await restart();
    expect(await store.listReports()).toEqual(listed(newer, older));
  });

  test("keeps on the disk the very annotation that is sent, and beside it what is nobody's business", async () => {
    await store.saveReport(sampleKept({}, queued({ state: "draft", uncertain: false }, TO, new Date())));
    const raw = await new Promise<{ annotation: { type: string } }>((resolve) => {
      const opening = indexedDB.open("reports");
      opening.onsuccess = () => {
        const getting = opening.result.transaction("by-id").objectStore("by-id").get(sampleReport().id);
        getting.onsuccess = () => resolve(getting.result);
      };
    });
    expect(raw.annotation.type).toBe("Annotation");
    expect(JSON.stringify(raw.annotation)).not.toContain(TO);
  });

  test("keeps one report when the same one is saved again, in its last wording", async () => {
    await store.saveReport(sampleKept());
    await store.saveReport(sampleKept({ comment: "Said better." }));
    expect(await store.listReports()).toMatchObject([{ report: { comment: "Said better." } }]);
  });

  test("does not bring a report back that is deleted while it is being changed", async () => {
    await store.saveReport(sampleKept());
    const changed = store.changeReport(sampleReport().id, comment("Later."));
    await Promise.all([changed, store.deleteReport(sampleReport().id)]);
    expect(await store.listReports()).toEqual([]);
  });

  test("lets two changes at once both count", async () => {
    await store.saveReport(sampleKept({ comment: "", correction: "" }));
    const { id } = sampleReport();
    await Promise.all([
      store.changeReport(id, comment("One.")),
      store.changeReport(id, (stored) => ({ ...stored, report: { ...stored.report, correction: "Two." } })),
    ]);
    expect(await store.listReports()).toMatchObject([{ report: { comment: "One.", correction: "Two." } }]);
  });

  test("never overwrites a report that somebody else may have", async () => {
    await store.saveReport(
      sampleKept({}, { state: "sending", to: TO, attempts: 1, since: "2026-03-01T10:00:00.000Z" }),
    );
    await expect(store.saveReport(sampleKept({ comment: "Said better." }))).rejects.toThrow("already kept");
    expect(await store.listReports()).toMatchObject([{ report: { comment: "One small study is no proof." } }]);
  });

  test("takes a report that is saved twice, and was sent in between, for the one that it is", async () => {
    const sent = sampleKept({}, { state: "sending", to: TO, attempts: 1, since: "2026-03-01T10:00:00.000Z" });
    await store.saveReport(sent);
    expect(await store.saveReport(sampleKept())).toEqual(sent);
    expect(await store.listReports()).toEqual(listed(sent));
  });

  test("stores nothing when a change is refused", async () => {
    const kept = sampleKept();
    await store.saveReport(kept);
    const refused = store.changeReport(kept.report.id, () => {
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    expect(await store.listReports()).toEqual(listed(kept));
  });

  test("says so when a report to be changed is not there", async () => {
    await expect(store.changeReport(OTHER_ID, (stored) => stored)).rejects.toThrow(OTHER_ID);
  });

  test("deletes one report and no other", async () => {
    await store.saveReport(sampleKept());
    await store.saveReport(sampleKept({ id: OTHER_ID }));
    await store.deleteReport(OTHER_ID);
    expect(await store.listReports()).toEqual(listed(sampleKept()));
  });

  test("adds only what is not there yet, and leaves what is there as it is", async () => {
    await store.saveReport(sampleKept());
    const added = await store.addReports([sampleKept({ comment: "Otherwise." }), sampleKept({ id: OTHER_ID })]);
    expect(added).toBe(1);
    const reports = await store.listReports();
    expect(reports).toHaveLength(2);
    expect(reports.find((entry) => entry.kind === "report" && entry.report.id === sampleReport().id)).toEqual(
      listed(sampleKept())[0],
    );
  });
});

describe("reports of private windows", () => {
  test("never reach the disk, and are forgotten with the last window", async () => {
    await store.saveReport(sampleKept(), true);
    await restart();
    expect(await store.listReports()).toMatchObject([{ kind: "report", isPrivate: true }]);
    expect(await browser.storage.local.get(null)).toEqual({});
    await store.forgetPrivateReports();
    expect(await store.listReports()).toEqual([]);
  });

  test("can be changed and deleted like others", async () => {
    await store.saveReport(sampleKept(), true);
    await store.changeReport(sampleReport().id, comment("Later."));
    expect(await store.listReports()).toMatchObject([{ isPrivate: true, report: { comment: "Later." } }]);
    await store.deleteReport(sampleReport().id);
    expect(await store.listReports()).toEqual([]);
  });
});

describe("a stored report that can no longer be read", () => {
  test.each<[string, unknown, RegExp]>([
    ["text", "garbage", /./],
    ["a number", 12, /./],
    ["a list", [], /./],
    ["half an entry", { format: 2, annotation: { type: "Annotation" } }, /delivery|contacts/],
    ["of a version to come", { format: 3, whatever: true }, /newer version/],
  ])("is listed beside the others, and kept as it is by everything but deleting: %s", async (_, value, problem) => {
    await store.saveReport(sampleKept());
    await corrupt(OTHER_ID, value);
    await restart();
    const [whole, broken] = await store.listReports();
    expect(whole?.kind).toBe("report");
    expect(broken).toMatchObject({ kind: "unreadable", id: OTHER_ID, problem: expect.stringMatching(problem) });
    await expect(store.changeReport(OTHER_ID, (stored) => stored)).rejects.toThrow();
    await expect(store.saveReport(sampleKept({ id: OTHER_ID }))).rejects.toThrow();
    const [, still] = await store.listReports();
    expect(still).toEqual(broken);
    await store.deleteReport(OTHER_ID);
    expect(await store.listReports()).toHaveLength(1);
  });
});

describe("a full disk", () => {
  const full = () =>
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    });

  test("lets nothing be called saved that is not, and loses nothing that was", async () => {
    await store.saveReport(sampleKept());
    full();
    await expect(store.saveReport(sampleKept({ id: OTHER_ID }))).rejects.toThrow(/quota/i);
    await expect(store.changeReport(sampleReport().id, comment("Later."))).rejects.toThrow(/quota/i);
    vi.restoreAllMocks();
    expect(await store.listReports()).toEqual(listed(sampleKept()));
  });

  test("leaves the reports of an older version where they are until there is room", async () => {
    const { about: _about, reference: _reference, reader: _reader, ...flat } = sampleReport();
    const key = `report:${flat.id}`;
    await browser.storage.local.set({ [key]: { ...flat, state: "draft" } });
    full();
    await expect(store.listReports()).rejects.toThrow(/quota/i);
    expect(await browser.storage.local.get(key)).toHaveProperty([key]);
    vi.restoreAllMocks();
    expect(await store.listReports()).toEqual(listed(sampleKept()));
  });
});

describe("a database that cannot be opened", () => {
  test("is said, and tried again the next time", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store.", "UnknownError");
    });
    await expect(store.listReports()).rejects.toThrow("backing store");
    await expect(store.saveReport(sampleKept())).rejects.toThrow("backing store");
    open.mockRestore();
    await store.saveReport(sampleKept());
    expect(await store.listReports()).toHaveLength(1);
  });
});

describe("reports of an older version", () => {
  const { about: _about, reference: _reference, reader: _reader, ...flat } = sampleReport();
  const stored = (state: string, changes: object = {}) => ({
    [`report:${flat.id}`]: { ...flat, state, ...changes },
  });

  test.each([
    ["draft", "draft"],
    ["sent", "sent"],
    ["queued", "draft"],
  ])("are taken over with their words, %s as %s", async (before, now) => {
    await browser.storage.local.set({ settings: { showUnknown: false }, ...stored(before) });
    expect(await store.listReports()).toMatchObject([{ report: sampleReport(), delivery: { state: now } }]);
    expect(await browser.storage.local.get(null)).toEqual({ settings: { showUnknown: false } });
  });

  test("on a whole page stay so", async () => {
    await browser.storage.local.set(stored("draft", { quotation: null }));
    expect(await store.listReports()).toMatchObject([{ report: { about: "page", quotation: null } }]);
  });

  test.each(["garbage", 12, { id: 3 }, { ...flat, state: "draft", reason: "because" }])(
    "that cannot be read are taken over as they are: %j",
    async (value) => {
      await browser.storage.local.set({ [`report:${OTHER_ID}`]: value });
      const [entry] = await store.listReports();
      expect(entry).toMatchObject({ kind: "unreadable", id: OTHER_ID });
      const raw = entry?.kind === "unreadable" ? entry.raw : "";
      expect(typeof value === "string" ? raw : JSON.parse(raw)).toEqual(value);
    },
  );

  test("are there once, wherever taking them over was interrupted", async () => {
    await browser.storage.local.set(stored("draft"));
    vi.spyOn(browser.storage.local, "remove").mockRejectedValueOnce(new Error("stopped"));
    await expect(store.listReports()).rejects.toThrow("stopped");
    await restart();
    await store.changeReport(flat.id, comment("Changed meanwhile."));
    expect(await store.listReports()).toMatchObject([{ report: { comment: "Changed meanwhile." } }]);
    expect(await browser.storage.local.get(null)).toEqual({});
  });
});
