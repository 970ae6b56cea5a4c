import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkJson } from "#check/check-json.ts";
import { checkHtml } from "#cli/check-file.ts";
import { formatSarif } from "#cli/format-sarif.ts";
import { formatText } from "#cli/format-text.ts";
import { miniClaimSet, miniTexts } from "../fixtures/mini-claim-set.ts";

const FILLER =
  "The village lies on the coast, and its people have fished there for as long as anybody can remember. ".repeat(3);
const BODY = `<p>Zelvin lowers the risk of braskitis. ${FILLER}</p><p>Morbek prevents lurmia in adults. ${FILLER}</p><p>${FILLER}</p>`;
const PAGE = `<!doctype html><html lang="en"><head><title>Of zelvin | Site</title></head><body><article><h1>Of zelvin and morbek</h1>${BODY}</article></body></html>`;

const checkPage = (html: string, options: { url?: string; language?: string } = {}) =>
  checkHtml(
    html,
    { url: options.url ?? null, language: options.language ?? null },
    { claimSet: miniClaimSet, retractions: null },
    miniTexts,
  );
const verdicts = (html: string, language?: string) =>
  checkPage(html, language ? { language } : {}).check.claims.flatMap(({ verdict }) => verdict ?? []);

describe("checkHtml", () => {
  test("reads and checks a page", () => {
    const { article, check, findings } = checkPage(PAGE);
    expect(article).toMatchObject({ title: "Of zelvin and morbek", language: "en" });
    expect(check.claims.filter(({ verdict }) => verdict)).toMatchObject([
      { verdict: "supported" },
      { verdict: "refuted" },
    ]);
    expect(Object.keys(findings.claims)).toEqual(["zelvin-braskitis-risk", "morbek-lurmia-risk"]);
  });

  test("tells the language from the text where the page does not say", () => {
    expect(checkPage(PAGE.replace(' lang="en"', "")).article.language).toBe("en");
  });

  test("believes the language it is given more than the page", () => {
    expect(verdicts(PAGE, "nl")).toEqual([]);
  });

  test("takes the address it is given, else the page's own", () => {
    const own = PAGE.replace("<head>", '<head><link rel="canonical" href="https://example.org/own">');
    expect(checkPage(own).article.url).toBe("https://example.org/own");
    expect(checkPage(own, { url: "https://example.org/given" }).article.url).toBe("https://example.org/given");
  });

  test("reads invalid HTML as browsers do", () => {
    const broken = PAGE.replaceAll("</p>", "")
      .replace("<article>", "<article><b><p></i></table>")
      .replace("</article></body></html>", "<p");
    expect(verdicts(broken)).toEqual(["supported", "refuted"]);
  });

  test.each([
    [
      "a login page",
      "<title>Sign in</title><body><h1>Sign in</h1><form><input name=user><input type=password><button>Go</button></form></body>",
    ],
    ["an empty page", "<html></html>"],
    ["something that is no HTML", "just { some: words }"],
    ["a page of links", `<ul>${"<li><a href=/a>Zelvin lowers the risk of braskitis</a></li>".repeat(30)}</ul>`],
  ])("gives empty lists for %s", (_, html) => {
    const { check, article } = checkPage(html);
    expect(check).toMatchObject({ sentences: 0, claims: [], details: [] });
    expect(article).toMatchObject({ markers: [], references: [] });
  });

  test("runs no script of the page", () => {
    const page = PAGE.replace(
      "</article>",
      "<script>document.querySelector('h1').textContent = 'changed'</script></article>",
    );
    expect(checkPage(page).article.title).toBe("Of zelvin and morbek");
  });
});

test.each([
  ["en", "Martha Plum"],
  ["nl", "Maartje Pruim"],
])("the sample in %s says who wrote and reviewed it, and when", (language, author) => {
  const sample = readFileSync(join(import.meta.dirname, `../../assets/sample/article.${language}.html`), "utf8");
  expect(checkPage(sample).article.vitals).toMatchObject({
    author,
    reviewer: "Oswin Teel",
    published: "2024-10-02",
    reviewed: "2025-03-12",
  });
});

describe("formatJson", () => {
  test("has every field of the contract, with offsets that cut the text", () => {
    const answer = JSON.parse(checkJson(checkPage(PAGE)));
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining([
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
      ]),
    );
    for (const claim of answer.claims) expect(answer.text.slice(claim.start, claim.end)).toBe(claim.text);
    expect(answer.retractions).toEqual({ works: 0, date: null, complete: false });
  });

  test("gives an empty language rather than none", () => {
    expect(JSON.parse(checkJson(checkPage("<html></html>"))).language).toBe("");
  });
});

describe("formatText", () => {
  test("says in words what evidence says, and how much was not checked", () => {
    const text = formatText(checkPage(PAGE));
    expect(text).toContain("Evidence agrees (high certainty)");
    expect(text).toContain("Evidence disagrees (moderate certainty)");
    expect(text).toContain("Zelvin lowers the risk of braskitis.");
    expect(text).toContain("Orlov & Quist (2020)");
    expect(text).toMatch(/2 of \d+ health claims checked/);
    expect(text.split("\n").every((line) => line.length <= 110)).toBe(true);
  });

  test("gives no control character of the page to the reader's terminal", () => {
    const page = PAGE.replace("<h1>", "<h1>\u001b[2J\u009b31m");
    expect(page).not.toBe(PAGE);
    expect(formatText(checkPage(page))).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test("says so where there was nothing to read", () => {
    expect(formatText(checkPage("<html></html>"))).toContain("No article text was found");
  });
});

test("the text tells what answers the checklist, and in one line what was not found on the page", () => {
  const text = formatText(checkPage(PAGE.replace("<p>Zelvin", "<p>Side effects are rare.</p><p>Zelvin")));
  expect(text).toContain("\n  Risks: Side effects are rare.\n");
  expect(text).toMatch(/Not found on the page: author, medical reviewer, dates,/);
  expect(text).not.toContain("missing");
});

describe("formatSarif", () => {
  test("lists what a reviewer should look at, and not what evidence agrees with", () => {
    const { version, runs } = JSON.parse(formatSarif(checkPage(PAGE), "a page.html"));
    expect(version).toBe("2.1.0");
    expect(runs[0].results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ["refuted", "error"],
    ]);
    expect(runs[0].artifacts[0].location.uri).toBe("a%20page.html");
  });

  test.each([
    ["https://example.org/a%20page?x=1", "https://example.org/a%20page?x=1"],
    ["https://example.org/a page", "https://example.org/a%20page"],
    ["-", "stdin"],
  ])("names %s as the place", (place, uri) => {
    const [{ artifacts, results }] = JSON.parse(formatSarif(checkPage(PAGE), place)).runs;
    expect(artifacts[0].location.uri).toBe(uri);
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test("names only rules that it describes, and places that cut their snippet", () => {
    const result = checkPage(PAGE);
    const [run] = JSON.parse(formatSarif(result, "-")).runs;
    const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { ruleId, locations } of run.results) {
      const { charOffset, charLength, snippet } = locations[0].physicalLocation.region;
      expect(rules).toContain(ruleId);
      expect(result.article.text.slice(charOffset, charOffset + charLength)).toBe(snippet.text);
    }
  });
});
