import { describe, expect, test } from "vitest";
import { checkReferences, notedCitations } from "#check/check-references.ts";
import type { Reference } from "#citations/reference.ts";
import { openRetractionIndex } from "#citations/retractions/retraction-index.ts";
import { writeIndex } from "#citations/retractions/write-index.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

function reference(number: number, ids: Partial<Reference>): Reference {
  const nothing = { label: null, url: null, ...UNIDENTIFIED };
  return { number, text: `Work ${number}`, ...nothing, ...ids };
}

const notice = { status: "retracted", date: "2020-01-02", reason: "error" } as const;
const index = (complete: boolean) =>
  openRetractionIndex(
    writeIndex(
      [
        { doi: "10.1000/gone", pmid: "11", notice },
        { doi: "10.1000/mended", pmid: null, notice: { ...notice, status: "corrected" } },
      ],
      { date: null, complete },
    ),
  );
const references = [
  reference(1, { doi: "10.1000/GONE" }),
  reference(2, { pmid: "11" }),
  reference(3, { doi: "10.1000/mended" }),
  reference(4, { doi: "10.1000/other" }),
  reference(5, { pmid: "12" }),
  reference(6, {}),
];
const statuses = (complete: boolean) =>
  checkReferences(references, miniClaimSet, index(complete)).map(({ status }) => status);

describe("what is known of cited works", () => {
  test("comes from the index by DOI or by PubMed number, with date and reason", () => {
    const [first] = checkReferences(references, miniClaimSet, index(false));
    expect(first).toMatchObject({ status: "retracted", notice: { date: "2020-01-02", reason: "error" } });
    expect(statuses(false)).toEqual(["retracted", "retracted", "corrected", null, null, null]);
  });

  test("is “no notice” only for a DOI, and only from a complete index", () => {
    expect(statuses(true)).toEqual(["retracted", "retracted", "corrected", "none", null, null]);
  });

  test("is nothing without an index", () => {
    expect(checkReferences(references, miniClaimSet, null).every(({ status }) => status === null)).toBe(true);
  });
});

test("marks that lead to retracted works are noted, with those works only", () => {
  const marker = (start: number, ...numbers: number[]) => ({ text: "[1]", start, end: start + 3, references: numbers });
  const checked = checkReferences(references, miniClaimSet, index(true));
  expect(notedCitations([marker(5, 3, 1), marker(10, 3), marker(20, 4, 6)], checked)).toEqual([marker(5, 1)]);
});
