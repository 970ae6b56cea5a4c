import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as BegunReports from "#storage/begun-reports.ts";
import { sampleReport } from "../report/sample-report.ts";

let shelf: typeof BegunReports;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  shelf = await import("#storage/begun-reports.ts");
});

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Keeps a draft on a site, the next one a second later. */
async function keep(number: number, site: string): Promise<void> {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString();
  const { id, created, modified, client, ...draft } = sampleReport();
  await shelf.keepBegun({ id: idOf(number), draft: { ...draft, source: `${site}/page` }, at }, false);
}

describe("drafts", () => {
  test("of one site push out the oldest of that site, and none of another", async () => {
    await keep(0, "https://health.example");
    for (let number = 1; number <= 60; number++) await keep(number, "https://flood.example");
    const left = await shelf.listBegun(false);
    const sites = left.map(({ draft }) => new URL(draft.source).host);
    expect(sites.filter((site) => site === "health.example")).toHaveLength(1);
    expect(sites.filter((site) => site === "flood.example")).toHaveLength(40);
    expect(left[0]?.id).toBe(idOf(60));
  });
});
