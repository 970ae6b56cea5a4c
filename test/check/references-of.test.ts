import { describe, expect, test } from "vitest";
import { check } from "#check/check.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

type Pieces = Parameters<typeof makeArticle>[0];

/** The references of each claim of an article. */
const referencesIn = (...pieces: Pieces) =>
  check(makeArticle(pieces), miniClaimSet).claims.map(({ references }) => references);

const FIRST = "Zelvin lowers the risk of braskitis";
const SECOND = "Morbek is linked to lurmia";

describe("the references of a sentence", () => {
  test("are those of the marks inside it", () => {
    expect(referencesIn(`${FIRST} [1] in adults [2].`)).toEqual([[1, 2]]);
  });

  test("are those of the mark behind its full stop", () => {
    expect(referencesIn(`${FIRST}. [1] ${SECOND}.`)).toEqual([[1], []]);
    expect(referencesIn(`${FIRST}.[1] ${SECOND}.[2]`)).toEqual([[1], [2]]);
  });

  test("are those of several marks in a row", () => {
    expect(referencesIn(`${FIRST}. [1], [2] [ 3 ] ${SECOND}.`)).toEqual([[1, 2, 3], []]);
  });

  test("do not go over to the sentence after", () => {
    expect(referencesIn(`${FIRST}. [1] ${SECOND}. [2]`)).toEqual([[1], [2]]);
  });

  test("are those of the line of marks below its paragraph, for each of its sentences", () => {
    expect(referencesIn(`${FIRST}. ${SECOND}. [1]`, { kind: "citations", text: "[ 2 ], [ 3 ]" })).toEqual([
      [2, 3],
      [1, 2, 3],
    ]);
  });

  test("are not those of a line of marks below another paragraph", () => {
    expect(referencesIn(`${FIRST}.`, `${SECOND}.`, { kind: "citations", text: "[1]" })).toEqual([[], [1]]);
  });

  test("name each reference once", () => {
    expect(referencesIn(`${FIRST} [1] in adults. [1]`, { kind: "citations", text: "[1]" })).toEqual([[1]]);
  });

  test("are none where there are no marks", () => {
    expect(referencesIn(`${FIRST}.`)).toEqual([[]]);
  });
});
