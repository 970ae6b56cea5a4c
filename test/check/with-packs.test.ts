import { describe, expect, test } from "vitest";
import type { Article } from "#check/article.ts";
import { check } from "#check/check.ts";
import { findings } from "#check/findings.ts";
import { type OpenPack, withPacks } from "#check/with-packs.ts";
import { compilePack } from "#claims/packs/compile-pack.ts";
import { openPack } from "#claims/packs/open-pack.ts";
import type { Pack } from "#claims/packs/pack.ts";
import { madeUpPack } from "../fixtures/made-up-pack.ts";
import { makeArticle } from "../fixtures/make-article.ts";
import { miniClaimSet, miniTexts } from "../fixtures/mini-claim-set.ts";

function opened(pack: Pack): OpenPack {
  const { name, publisher, version } = pack;
  return { about: { name, publisher, version }, ...openPack(compilePack(pack, miniClaimSet), miniClaimSet) };
}

function alone(article: Article) {
  const result = check(article, miniClaimSet);
  return { check: result, findings: findings(result, miniClaimSet, miniTexts("en")) };
}

const about = { name: madeUpPack.name, publisher: madeUpPack.publisher, version: madeUpPack.version };
const harbour = opened(madeUpPack);

/** What is said of each passage, and by whom. */
function said(text: string, packs: readonly OpenPack[] = [harbour], language = "en"): string[] {
  const article = makeArticle([text], { language });
  const { claims } = withPacks(alone(article), article, packs, language).check;
  return claims.map(({ verdict, claim, pack }) => `${verdict} ${claim} ${pack?.name ?? "shipped"}`);
}

describe("withPacks", () => {
  test("adds what a pack says of concepts of its own, behind what ships", () => {
    expect(said("Ostrel lowers the risk of braskitis.")).toEqual([
      "null null shipped",
      "supported Made-up harbour facts/ostrel-braskitis-risk Made-up harbour facts",
    ]);
  });

  test("reads a pack's labels with the language's own inflections, choices, gaps and wider concepts", () => {
    for (const sentence of [
      "Fine ostrel lowers the risk of braskitis.",
      "Ostrels raise the risk of braskitis.",
      "Zelvin prevents harbor ague.",
      "Zelvirex prevents harbour ague.",
    ])
      expect(said(sentence).at(-1), sentence).toMatch(/^(supported|refuted) Made-up harbour facts/);
    expect(said("Ostrel verlaagt het risico op braskitis.", [harbour], "nl").at(-1)).toMatch(/^supported Made-up/);
    expect(said("Ostrel neemt het risico op braskitis weg.", [harbour], "nl").join()).not.toMatch(/refuted/);
  });

  test("leaves what ships as it is, also where a pack says the contrary", () => {
    const contrary = opened({
      ...madeUpPack,
      name: "Contrary facts",
      claims: [
        { ...madeUpPack.claims[0], id: "the-other-way", subject: "zelvin", shows: "raises" } as Pack["claims"][number],
      ],
      translations: {},
    });
    const article = makeArticle(["Zelvin lowers the risk of braskitis. Morbek is linked to lurmia."]);
    const before = alone(article);
    const after = withPacks(before, article, [contrary, harbour], "en");
    expect(after.check.claims.filter(({ pack }) => pack === null)).toEqual(before.check.claims);
    expect(after.check.claims.map(({ verdict, pack }) => [verdict, pack?.name])).toEqual([
      ["supported", undefined],
      ["refuted", "Contrary facts"],
      ["supported", undefined],
    ]);
    expect(after.findings.claims).toMatchObject(before.findings.claims);
    expect(after.check.details).toBe(before.check.details);
  });

  test("keeps ids, words and works of a pack apart, by its name", () => {
    const article = makeArticle(["Ostrel lowers the risk of braskitis."]);
    const { check, findings } = withPacks(alone(article), article, [harbour], "nl");
    const claim = check.claims.at(-1);
    expect(claim?.pack).toEqual(about);
    expect(findings.claims[claim?.claim ?? ""]?.statement).toBe("Ostrel verlaagt het risico.");
    expect(claim?.evidence.map((id) => findings.evidence[id]?.title)).toEqual([madeUpPack.evidence[0]?.title]);
  });

  test("gives back the very same where there is no pack, or none has anything to say", () => {
    const article = makeArticle(["Zelvin lowers the risk of braskitis."]);
    const before = alone(article);
    expect(withPacks(before, article, [], "en")).toBe(before);
    expect(withPacks(before, article, [harbour], "en")).toBe(before);
  });

  test("says nothing in a language that is not read", () => {
    expect(said("Ostrel baisse le risque.", [harbour], "fr")).toEqual([]);
  });
});

test("a shipped concept goes before one that a pack was given under the same id", () => {
  const { set } = harbour;
  expect(set.concepts.get("zelvin")).toBe(miniClaimSet.concepts.get("zelvin"));
  expect(set.ancestors("zelvatrine")).toBe(miniClaimSet.ancestors("zelvatrine"));
  expect(set.ancestors("fine-ostrel")).toEqual(["fine-ostrel", "ostrel"]);
  expect([...set.outcomes("fine-ostrel")]).toEqual(["braskitis"]);
  expect([...set.outcomes("zelvatrine")]).toEqual(["harbour-ague"]);
  expect(set.pairs.get("zelvin", "braskitis")).toBeUndefined();
});
