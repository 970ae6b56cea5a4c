// @vitest-environment happy-dom
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { checkJson } from "#check/check-json.ts";
import { NO_VITALS } from "#check/no-vitals.ts";
import { checkAsCsv } from "#ui/check-report/csv-file.ts";
import { checkAsHtml } from "#ui/check-report/html-file.tsx";
import { checkAsMarkdown } from "#ui/check-report/markdown-file.ts";
import { markdownText } from "#ui/check-report/markdown-text.ts";
import { fileNameFor, type SavedCheck } from "#ui/check-report/saved-check.ts";
import { CLAIM, checkOf, FINDINGS, OPEN, WORDS } from "../popup/sample-check.ts";
import { useLocale } from "../use-locale.ts";

beforeEach(() => useLocale("en"));

const REFERENCE = {
  number: 1,
  label: "1",
  text: "Ink J. Tea.",
  url: "https://journal.example/tea",
  doi: "10.1000/x",
  pmid: null,
  pmcid: null,
  trial: null,
  other: null,
  kind: "journal-article",
  status: "retracted",
  notice: { date: "2021-03-04", reason: "data-in-doubt" },
  year: 2019,
  publisher: null,
  evidence: null,
} as const;
const DETAIL = {
  study: "leaf-2020",
  kind: "name",
  status: "differs",
  found: "Leef",
  expected: "Léaf",
  start: 22,
  end: 26,
} as const;

function saved(words = WORDS, title = "On tea"): SavedCheck {
  return {
    article: {
      url: "https://health.example/tea?x=1#top",
      title,
      language: "en",
      text: words,
      blocks: [{ kind: "paragraph", start: 0, end: words.length }],
      markers: [],
      references: [],
      vitals: { ...NO_VITALS, author: "Rosa Quinn" },
    },
    check: checkOf({
      claims: [{ ...CLAIM, text: words.slice(0, 10) }, OPEN],
      details: [DETAIL],
      references: [REFERENCE],
    }),
    findings: FINDINGS,
    made: "2026-11-24T10:00:00Z",
    version: "9.9",
  };
}

const HOSTILE = `<img src=x onerror=alert(1)></style><script>alert(1)</script>`;
const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html");

describe("the report as an HTML file", () => {
  test("tells all of the check, with a picture of what was found where", () => {
    const page = documentOf(checkAsHtml(saved()));
    const words = page.body.textContent ?? "";
    expect(page.title).toBe("On tea");
    expect(page.querySelector("figure svg .bar-refuted")).not.toBeNull();
    for (const part of [
      "Checked with Claimscope 9.9 on November 24, 2026",
      "2 of 4 sentences make a health claim.",
      "Evidence disagrees (moderate certainty)",
      "Three trials found no difference.",
      "Tea kills.",
      "The article says “Leef”; the paper has “Léaf”.",
      "This cited work was retracted (March 4, 2021)",
      "Rosa Quinn",
    ])
      expect(words).toContain(part);
  });

  test("needs nothing but itself: no script, no address that is fetched, nothing to press but what unfolds", () => {
    const page = documentOf(checkAsHtml(saved(HOSTILE, HOSTILE)));
    expect(page.querySelectorAll("script, link, img, iframe, object, form, button, input, [onerror]")).toHaveLength(0);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(/^default-src 'none'/);
  });

  test("shows hostile words as words", () => {
    const page = documentOf(checkAsHtml(saved(HOSTILE, HOSTILE)));
    expect(page.querySelector("h1")?.textContent).toBe(HOSTILE);
    expect(page.querySelector(".marked-text")?.textContent).toBe(HOSTILE);
  });

  test("follows no address of a page that is no web page", () => {
    const check = saved();
    const article = { ...check.article, url: "javascript:alert(1)" };
    const page = documentOf(checkAsHtml({ ...check, article }));
    expect([...page.querySelectorAll("a")].filter((link) => !link.href.startsWith("https:"))).toEqual([]);
  });
});

describe("the check as Markdown", () => {
  test("tells all of the check", () => {
    const text = checkAsMarkdown(saved());
    for (const line of [
      "# On tea",
      "<https://health.example/tea?x=1#top>",
      "### Evidence disagrees (moderate certainty)",
      "> Tea heals.",
      "- Infusions and colds (Léaf et al., Journal of Tea 2020) <https://doi.org/10.1000/tea.1>",
      "- Tea kills.",
      "1. Ink J. Tea. **This cited work was retracted** <https://doi.org/10.1000/x>",
      "- Author: Rosa Quinn",
    ])
      expect(text.split("\n")).toContain(line);
  });

  test.each([
    ["# heading", "\\# heading"],
    ["- point", "\\- point"],
    ["12. point", "12\\. point"],
    ["12 points", "12 points"],
    ["[a](b) ![c](d) <e> `f` *g* _h_", "\\[a\\](b) \\!\\[c\\](d) \\<e\\> \\`f\\` \\*g\\* \\_h\\_"],
    ["two\n\nlines", "two lines"],
  ])("writes %j as words", (words, expected) => {
    expect(markdownText(words)).toBe(expected);
  });

  test("never lets a text begin a line of its own", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (words) => !/[\n\r]/.test(markdownText(words))));
  });
});

describe("the check as CSV", () => {
  const rows = (check: SavedCheck) =>
    parse(checkAsCsv(check), { columns: true, bom: true }) as Record<string, string>[];

  test("has a row for each claim, detail and reference", () => {
    const found = rows(saved());
    expect(found.map(({ what }) => what)).toEqual(["claim", "claim", "detail: name", "reference"]);
    expect(found[0]).toMatchObject({
      text: "Tea heals.",
      start: "0",
      "verdict or status": "refuted",
      page: "https://health.example/tea?x=1#top",
    });
    expect(found[2]).toMatchObject({ text: "Leef", expected: "Léaf", "verdict or status": "differs" });
    expect(found[3]).toMatchObject({ number: "1", doi: "10.1000/x", "verdict or status": "retracted" });
  });

  test("gives a spreadsheet no formula to run", () => {
    expect(rows(saved("=HYPERLINK(1)"))[0]?.["text"]).toBe("'=HYPERLINK");
  });
});

test("the JSON file is what the command line writes", () => {
  const json = JSON.parse(checkJson(saved()));
  expect(Object.keys(json)).toEqual([
    "title",
    "language",
    "url",
    "text",
    "claimSet",
    "retractions",
    "vitals",
    "sentences",
    "claims",
    "details",
    "markers",
    "references",
  ]);
});

test("files are named after the site and the day", () => {
  expect(fileNameFor(saved(), "md")).toBe("claimscope-health.example-2026-11-24.md");
  const check = saved();
  expect(fileNameFor({ ...check, article: { ...check.article, url: null } }, "csv")).toBe(
    "claimscope-text-2026-11-24.csv",
  );
});
