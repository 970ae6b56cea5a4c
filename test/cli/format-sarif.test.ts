import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { Article } from "#check/article.ts";
import type { ArticleCheck } from "#check/article-check.ts";
import { checkHtml, type FileCheck } from "#cli/check-file.ts";
import { formatSarif } from "#cli/format-sarif.ts";
import { publisherPages } from "../article/publisher-score.ts";
import { miniClaimSet, miniTexts } from "../fixtures/mini-claim-set.ts";

// The schema is that of the OASIS standard, written in an older draft, of which it uses nothing that newer ones read otherwise.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const { $schema: _draft, id: _id, ...rules } = schema;
const isValid = ajv.compile(rules);

function checked(html: string): FileCheck {
  return checkHtml(html, { url: null, language: null }, { claimSet: miniClaimSet, retractions: null }, miniTexts);
}

function problems(result: FileCheck, place: string): unknown[] {
  isValid(JSON.parse(formatSarif(result, place)));
  return isValid.errors ?? [];
}

const FILLER = "The village lies on the coast, and its people have fished there for as long as anybody can remember. ";
const PAGE = `<html lang="en"><body><article><h1>Of morbek</h1><p>Morbek prevents lurmia in adults [1]. ${FILLER.repeat(4)}</p>
  <h2>References</h2><ol><li>Roe A. Morbek. 2019. doi:10.1000/a</li></ol></article></body></html>`;

describe("SARIF", () => {
  test("the schema tells what is none", () => {
    expect(isValid({ version: "2.1.0", runs: [{ results: [{ level: "loud" }] }] })).toBe(false);
  });

  test.each([
    "-",
    "an article (draft).html",
    "https://example.org/é?a=b#c",
    "C:\\\\texts\\\\a.html",
    "../100%.html",
    "[x].html",
  ])("an article at %s is answered by the standard's schema", (place) => {
    const result = checked(PAGE);
    expect(result.check.claims.some(({ verdict }) => verdict === "refuted")).toBe(true);
    expect(problems(result, place)).toEqual([]);
  });

  test("so are retracted works, details that differ and an article without anything", () => {
    const result = checked(PAGE);
    const [reference] = result.check.references;
    const [marker] = result.article.markers as Article["markers"];
    const check: ArticleCheck = {
      ...result.check,
      references: reference
        ? [{ ...reference, status: "retracted", notice: { date: "2021-03-04", reason: null } }]
        : [],
      notedCitations: marker ? [marker] : [],
      details: [
        { study: "x", kind: "name", status: "differs", found: "Thielen", expected: "Theelen", start: 0, end: 2 },
      ],
    };
    expect(JSON.parse(formatSarif({ ...result, check }, "a.html")).runs[0].results).toHaveLength(3);
    expect(problems({ ...result, check }, "a.html")).toEqual([]);
    expect(problems(checked(""), "empty.html")).toEqual([]);
  });

  test.each(publisherPages("development").map(({ name, html }) => [name, html]))(
    "so is the page of %s",
    (name, html) => {
      expect(problems(checked(html), `${name}.html`)).toEqual([]);
    },
  );
});
