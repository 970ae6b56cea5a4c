import { describe, expect, test } from "vitest";
import { readings } from "#claims/symbols.ts";
import { tag } from "#claims/tag.ts";
import { tokenize } from "#text/tokens.ts";
import { miniClaimSet, miniLexicon } from "../fixtures/mini-claim-set.ts";

const isPeople = (concept: string) => miniClaimSet.concepts.get(concept)?.type === "population";

function rows(text: string): string[] {
  return readings(tag(tokenize(text), miniLexicon("en")), isPeople).map((row) =>
    row.map(({ letter }) => letter).join(""),
  );
}

describe("readings", () => {
  test("of a sentence without double meanings is one row of letters", () => {
    expect(rows("Zelvin raises the risk of braskitis")).toEqual(["CPQC"]);
  });

  test("multiply with each double meaning, the first meaning first", () => {
    const found = rows("Zelvin lower braskitis");
    expect(found).toHaveLength(2);
    expect(new Set(found)).toEqual(new Set(["CPC", "CMC"]));
  });

  test("keep an unknown word, because it may change everything", () => {
    expect(rows("Zelvin raises the price of braskitis")).toEqual(["CPxC"]);
  });

  test("leave out words that change nothing", () => {
    expect(rows("This zelvin really raises the braskitis")).toEqual(rows("zelvin raises braskitis"));
  });

  test("read a concept that names people like any people", () => {
    expect(rows("divers")).toEqual(rows("patients"));
  });

  test("never grow beyond a bound, however many words have two meanings", () => {
    const found = rows("zelvin lower ".repeat(60));
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(64);
    expect(new Set(found.map((row) => row.length)).size).toBe(1);
  });

  test("of nothing are one empty row", () => {
    expect(rows("")).toEqual([""]);
  });
});
