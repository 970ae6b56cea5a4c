import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DamagedData } from "#binary/damaged-data.ts";
import { NOTICE_REASONS, NOTICE_STATUSES, type Notice } from "#citations/retractions/notice.ts";
import { openRetractionIndex, withCore } from "#citations/retractions/retraction-index.ts";
import { type WorkNotice, writeIndex } from "#citations/retractions/write-index.ts";

const FACTS = { date: "2026-01-02", complete: true };
const retracted: Notice = { status: "retracted", date: "2020-05-06", reason: "error" };
const work = (doi: string | null, pmid: string | null = null, notice = retracted): WorkNotice => ({
  doi,
  pmid,
  notice,
});
const indexOf = (...works: WorkNotice[]) => openRetractionIndex(writeIndex(works, FACTS));

const anyNotice = fc.record<Notice>({
  status: fc.constantFrom(...NOTICE_STATUSES),
  date: fc.option(
    fc
      .date({ min: new Date("1900-01-02"), max: new Date("2078-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  reason: fc.option(fc.constantFrom(...NOTICE_REASONS)),
});
const anyDoi = fc
  .tuple(fc.integer({ min: 1000, max: 99_999 }), fc.string({ minLength: 1, maxLength: 30 }))
  .map(([prefix, rest]) => `10.${prefix}/${rest.replace(/[\s"<>]/g, "")}x`);

describe("an index of retractions", () => {
  test("gives back the notice of every work that it lists, by DOI in any case and by PubMed number", () => {
    const works = fc.array(
      fc.record({ doi: anyDoi, pmid: fc.integer({ min: 1, max: 99_999_999 }), notice: anyNotice }),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(works, (all) => {
        const byDoi = new Map(all.map((one) => [one.doi.toLowerCase(), one]));
        const single = [...new Map([...byDoi.values()].map((one) => [one.pmid, one])).values()];
        const index = indexOf(...single.map(({ doi, pmid, notice }) => work(doi, String(pmid), notice)));
        for (const { doi, pmid, notice } of single) {
          expect(index.byDoi(doi.toUpperCase())).toEqual(notice);
          expect(index.byPmid(String(pmid))).toEqual(notice);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("knows nothing of others, and takes less than ten bytes a work", () => {
    const many = Array.from({ length: 20_000 }, (_, number) =>
      work(`10.1000/made.up.${number}`, String(1000 + number)),
    );
    const bytes = writeIndex(many, FACTS);
    const index = openRetractionIndex(bytes);
    expect(index).toMatchObject({ works: 20_000, date: "2026-01-02", complete: true });
    expect(many.every(({ doi, pmid }) => index.byDoi(doi ?? "") && index.byPmid(pmid ?? ""))).toBe(true);
    const invented = Array.from({ length: 100_000 }, (_, number) => `10.2000/invented.${number}`);
    expect(invented.filter((doi) => index.byDoi(doi))).toEqual([]);
    expect(index.byPmid("999")).toBeNull();
    expect(index.byPmid("66536")).toBeNull();
    expect(
      writeIndex(
        many.map(({ doi }) => work(doi)),
        FACTS,
      ).length / many.length,
    ).toBeLessThan(7);
    expect(bytes.length / many.length).toBeLessThan(12);
  });

  test("lists a work that has only one of the two", () => {
    const index = indexOf(work("10.1000/a"), work(null, "77"));
    expect(index.works).toBe(2);
    expect(index.byPmid("77")).toEqual(retracted);
    expect(index.byPmid("0077x")).toBeNull();
  });

  test("finds a work also by the DOI that is read from a page", () => {
    const index = indexOf(work("10.1101/2020.01.02.345678v1"));
    expect(index.byDoi("10.1101/2020.01.02.345678v1")).toEqual(retracted);
    expect(index.byDoi("10.1101/2020.01.02.345678")).toEqual(retracted);
  });

  test("may be empty", () => {
    const index = indexOf();
    expect(index.works).toBe(0);
    expect(index.byDoi("10.1000/a")).toBeNull();
    expect(index.byPmid("1")).toBeNull();
  });

  test("says so when it is damaged", () => {
    const bytes = writeIndex([work("10.1000/a", "1")], FACTS);
    expect(() => openRetractionIndex(bytes.slice(0, -4))).toThrow(DamagedData);
    expect(() => openRetractionIndex(new Uint8Array(200))).toThrow(DamagedData);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = bytes.slice();
        altered[at] = (altered[at] as number) ^ change;
        try {
          openRetractionIndex(altered).byDoi("10.1000/a");
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedData);
        }
      }),
    );
  });

  test("is read beside a core list, which only adds", () => {
    const full = indexOf(work("10.1000/a", null, { ...retracted, status: "reinstated" }));
    const core = openRetractionIndex(
      writeIndex([work("10.1000/a", "1"), work("10.1000/b", "2")], { date: "2026-03-04", complete: false }),
    );
    const both = withCore(full, core);
    expect(both.byDoi("10.1000/a")?.status).toBe("reinstated");
    expect(both.byDoi("10.1000/b")?.status).toBe("retracted");
    expect(both.byPmid("2")?.status).toBe("retracted");
    expect(both).toMatchObject({ complete: true, date: "2026-01-02" });
  });
});
