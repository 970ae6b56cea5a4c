import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkHtml } from "#cli/check-file.ts";
import { shippedClaimSet } from "../fixtures/mini-claim-set.ts";

const SEED = join(import.meta.dirname, "..", "..", "..", "shared", "seed");
const isThere = existsSync(SEED);
const TITLE = isThere ? "the seed pages" : "the seed pages (skipped: ../shared/seed is absent)";

const claimSet = shippedClaimSet();
const page = (file: string) => readFileSync(join(SEED, file), "utf8");
const checkPage = (html: string) =>
  checkHtml(html, { url: null, language: null }, { claimSet, retractions: null }, () => new Map());

type Verdict = ReturnType<typeof checkPage>["check"]["claims"][number]["verdict"];

/** Words of the article, those that turn their sentence into its contrary, and words of the sentence that stay as they are. */
const REVERSALS = [
  { words: "wordt gebruikt om kankercellen te bestrijden", by: "wordt onderdrukt", about: "behandelstrategie" },
  { words: "doodt doorgaans tumorcellen", by: "laat doorgaans tumorcellen groeien", about: "primaire tumorplek" },
  { words: "mogelijk kunnen verbeteren", by: "mogelijk kunnen verslechteren", about: "Vanwege dit effect" },
];
const MORE_REVERSALS = [
  { words: "doodt doorgaans tumorcellen", by: "beschermt doorgaans tumorcellen", about: "primaire tumorplek" },
  { words: "doodt doorgaans tumorcellen", by: "doodt doorgaans geen tumorcellen", about: "primaire tumorplek" },
  { words: "immunotherapie kan overwinnen", by: "immunotherapie kan versterken", about: "Klinisch gezien" },
];

/** The verdict about the sentence that holds some words; null where there is none. */
function verdictAbout(html: string, about: string): Verdict {
  return (
    checkPage(html).check.claims.find(({ text, verdict }) => text.includes(about) && verdict !== null)?.verdict ?? null
  );
}

describe.skipIf(!isThere)(TITLE, { timeout: 30_000 }, () => {
  test("the article is read in its language, with its title, date and sentences", () => {
    const { article, check } = checkPage(page("article.nl.html"));
    expect(check.language).toBe("nl");
    expect(article.title).toMatch(/^Radiotherapie .*overwinnen$/);
    expect(article.vitals.reviewed).toBe("2025-07-27");
    expect(check.sentences).toBeGreaterThanOrEqual(25);
    expect(check.sentences).toBeLessThanOrEqual(45);
  });

  test("the article has at least ten health claims, three of them with a verdict", () => {
    const { claims } = checkPage(page("article.nl.html")).check;
    expect(claims.length).toBeGreaterThanOrEqual(10);
    expect(claims.filter(({ verdict }) => verdict !== null).length).toBeGreaterThanOrEqual(3);
  });

  test("nothing in the article is supported by the retold study alone, nor refuted", () => {
    const { claims, details } = checkPage(page("article.nl.html")).check;
    const retold = new Set(details.map(({ study }) => study));
    expect(retold.size).toBeGreaterThan(0);
    for (const { verdict, evidence } of claims) {
      if (verdict === "supported") expect(evidence.some((id) => !retold.has(id))).toBe(true);
      expect(verdict).not.toBe("refuted");
    }
  });

  test("at least three details differ from the paper and at least five agree, none of them wrongly", () => {
    const { details } = checkPage(page("article.nl.html")).check;
    const differing = new Set(
      details.filter(({ status }) => status === "differs").map(({ found, expected }) => `${found} → ${expected}`),
    );
    const agreeing = details.filter(({ status }) => status === "agrees").map(({ found }) => found);
    expect(differing.size).toBeGreaterThanOrEqual(3);
    expect(differing).toContain("Thielen → Theelen");
    expect(agreeing.length).toBeGreaterThanOrEqual(5);
    for (const found of ["293", "72", "II", "Nature Cancer", "pembrolizumab"]) expect(agreeing).toContain(found);
    for (const name of ["Anagnostou", "Baas", "Huang"])
      expect([...differing].some((one) => one.startsWith(name))).toBe(false);
  });

  test("the second page has four marks, each with the identifier of its study", () => {
    const { article } = checkPage(page("markers.nl.html"));
    expect(article.markers).toHaveLength(4);
    for (const { references } of article.markers) {
      const cited = references.map((number) => article.references.find((reference) => reference.number === number));
      expect(cited.every((reference) => reference?.doi || reference?.pmid)).toBe(true);
    }
  });

  test("the second page's finding is supported, and the myth that it denies gets no verdict of its own", () => {
    const { claims } = checkPage(page("markers.nl.html")).check;
    expect(claims.find(({ text }) => text.includes("niet vaker autisme"))?.verdict).toBe("supported");
    const myth = claims.filter(({ text }) => text.includes("veroorzaakt autisme"));
    expect(myth.every(({ verdict }) => verdict !== "supported" && verdict !== "refuted")).toBe(true);
  });

  test.each([...REVERSALS, ...MORE_REVERSALS])(
    "a statement that is reversed to “$by” loses its verdict",
    ({ words, by, about }) => {
      const html = page("article.nl.html");
      const before = verdictAbout(html, about);
      expect(html).toContain(words);
      expect(before).not.toBeNull();
      expect([before, "supported"]).not.toContain(verdictAbout(html.replace(words, by), about));
    },
  );

  test("at least two of three reversed statements get the opposite verdict", () => {
    const html = page("article.nl.html");
    const turned = REVERSALS.filter(({ words, by, about }) => {
      return verdictAbout(html, about) === "supported" && verdictAbout(html.replace(words, by), about) === "refuted";
    });
    expect(turned.length).toBeGreaterThanOrEqual(2);
  });
});
