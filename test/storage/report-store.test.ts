import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { editReport } from "#report/edit-report.ts";
import { changeReport, deleteReport, listReports, saveReport } from "#storage/report-store.ts";
import { sampleReport } from "../report/sample-report.ts";

const OTHER_ID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

beforeEach(() => fakeBrowser.reset());

describe("the report store", () => {
  test("gives back what was saved, newest first", async () => {
    const older = sampleReport();
    const newer = sampleReport({ id: OTHER_ID, created: "2026-03-02T00:00:00.000Z" });
    await saveReport(older);
    await saveReport(newer);
    expect(await listReports()).toEqual([newer, older].map((report) => ({ kind: "report", report })));
  });

  test("is empty where other things are stored", async () => {
    await browser.storage.local.set({ settings: { showUnknown: false }, "site:example.org": {} });
    expect(await listReports()).toEqual([]);
  });

  test("keeps one report when the same one is saved again, in its last wording", async () => {
    await saveReport(sampleReport());
    await saveReport(sampleReport({ comment: "Said better." }));
    const reports = await listReports();
    expect(reports).toMatchObject([{ report: { comment: "Said better." } }]);
  });

  test("does not bring a report back that is deleted while it is being changed", async () => {
    const report = sampleReport();
    await saveReport(report);
    const changed = changeReport(report.id, (stored) => ({ ...stored, comment: "Later." }));
    await Promise.all([changed, deleteReport(report.id)]);
    expect(await listReports()).toEqual([]);
  });

  test("lets two changes at once both count", async () => {
    const report = sampleReport({ comment: "", correction: "" });
    await saveReport(report);
    await Promise.all([
      changeReport(report.id, (stored) => ({ ...stored, comment: "One." })),
      changeReport(report.id, (stored) => ({ ...stored, correction: "Two." })),
    ]);
    expect(await listReports()).toMatchObject([{ report: { comment: "One.", correction: "Two." } }]);
  });

  test("never overwrites a report that has been sent", async () => {
    await saveReport(sampleReport({ state: "sent" }));
    await expect(saveReport(sampleReport({ comment: "Said better." }))).rejects.toThrow("already kept");
    expect(await listReports()).toMatchObject([{ report: { state: "sent", comment: "One small study is no proof." } }]);
  });

  test("changes a report by what it has stored", async () => {
    const report = sampleReport();
    await saveReport(report);
    await changeReport(report.id, (stored) => editReport(stored, { ...stored, comment: "Edited." }, new Date()));
    expect(await listReports()).toMatchObject([{ report: { comment: "Edited." } }]);
  });

  test("stores nothing when a change is refused", async () => {
    const report = sampleReport();
    await saveReport(report);
    const refused = changeReport(report.id, () => {
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    expect(await listReports()).toEqual([{ kind: "report", report }]);
  });

  test("says so when a report to be changed is not there", async () => {
    await expect(changeReport(OTHER_ID, (stored) => stored)).rejects.toThrow(OTHER_ID);
  });

  test("deletes one report and no other", async () => {
    await saveReport(sampleReport());
    await saveReport(sampleReport({ id: OTHER_ID }));
    await deleteReport(OTHER_ID);
    expect(await listReports()).toMatchObject([{ report: { id: sampleReport().id } }]);
  });
});

describe("a stored report that can no longer be read", () => {
  const corrupt = { ...sampleReport(), reason: "because", comment: 7 };

  test("is listed beside the others, with what is stored and what is wrong with it", async () => {
    await saveReport(sampleReport({ id: OTHER_ID }));
    await browser.storage.local.set({ [`report:${corrupt.id}`]: corrupt });
    const [whole, broken] = await listReports();
    expect(whole?.kind).toBe("report");
    expect(broken).toMatchObject({
      kind: "unreadable",
      id: corrupt.id,
      problem: expect.stringMatching(/^(reason|comment): /),
    });
    expect(JSON.parse(broken?.kind === "unreadable" ? broken.raw : "null")).toEqual(corrupt);
  });

  test.each(["garbage", 12, [], { id: 3 }])("is kept as it is by everything but deleting: %j", async (value) => {
    const key = `report:${OTHER_ID}`;
    await browser.storage.local.set({ [key]: value });
    await listReports();
    await expect(changeReport(OTHER_ID, (stored) => stored)).rejects.toThrow();
    await expect(saveReport(sampleReport({ id: OTHER_ID }))).rejects.toThrow();
    expect((await browser.storage.local.get(key))[key]).toEqual(value);
    await deleteReport(OTHER_ID);
    expect(await listReports()).toEqual([]);
  });

  test("includes one that lies under another report's name", async () => {
    await browser.storage.local.set({ [`report:${OTHER_ID}`]: sampleReport() });
    expect(await listReports()).toMatchObject([{ kind: "unreadable", id: OTHER_ID }]);
  });
});
