import { describe, expect, test } from "vitest";
import { institutionDetails } from "#check/details/institutions.ts";
import { miniClaimSet } from "../../fixtures/mini-claim-set.ts";

const study = miniClaimSet.evidence.get("halvorsen-2024-pellin") ?? expect.unreachable();

function institutions(text: string): string[] {
  return institutionDetails(text, study).map(({ status, found, expected, start, end }) => {
    expect(text.slice(start, end)).toBe(found);
    return `${status} ${found} → ${expected}`;
  });
}

describe("institutionDetails", () => {
  test("finds an institution by its name", () => {
    expect(institutions("She works at Northgate University in the north.")).toEqual([
      "agrees Northgate University → Northgate University",
    ]);
  });

  test("finds an institution by the name that it goes by in another language", () => {
    expect(institutions("Zij werkt bij het Harrow Instituut voor Getijdengezondheid.")).toEqual([
      "agrees Harrow Instituut voor Getijdengezondheid → Harrow Institute for Tidal Health Research",
    ]);
  });

  test("names each institution that agrees once", () => {
    expect(institutions("Northgate University is old.\n\nNorthgate University is large.")).toHaveLength(1);
  });

  test("shows a name that begins like one and ends differently", () => {
    expect(institutions("at the Harrow Institute for Tidal Health Studies, she says")).toEqual([
      "differs Harrow Institute for Tidal Health Studies → Harrow Institute for Tidal Health Research",
    ]);
  });

  test.each([
    ["a name cut short", "at the Harrow Institute in town"],
    ["an institution of which the paper's is only the beginning", "at Northgate University Press in town"],
    ["another institution", "at Southgate University in town"],
    ["a name that shares its first words only", "at the Harrow Institute for Music"],
    ["the words in the middle of a sentence", "the harrow institute for tidal health and more"],
    ["nothing", ""],
  ])("finds no difference in %s", (_, text) => {
    expect(institutions(text)).toEqual([]);
  });
});
