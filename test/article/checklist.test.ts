import { describe, expect, test } from "vitest";
import { checklistOf } from "#article/checklist.ts";
import { readArticle } from "#article/read-article.ts";
import { CHECK_ITEMS, type CheckItem } from "#check/article.ts";
import { NO_VITALS } from "#check/no-vitals.ts";
import { parseHtml } from "#cli/parse-html.ts";

const listOf = (text: string) => checklistOf({ text, vitals: NO_VITALS, references: [], markers: [] });
const proofOf = (text: string, item: CheckItem["item"]) => listOf(text).find((one) => one.item === item)?.proof;

describe("the checklist", () => {
  test("has every question once, in its order, also for a page that answers none", () => {
    const list = listOf("The boat left at noon.");
    expect(list.map(({ item }) => item)).toEqual(CHECK_ITEMS);
    expect(list.filter(({ proof }) => proof !== null)).toEqual([]);
  });

  test.each<[string, CheckItem["item"], string]>([
    [
      "Rest. More research is needed before anybody knows. Sleep.",
      "uncertainty",
      "More research is needed before anybody knows.",
    ],
    ["Drink water.\n\nSide effects are a dry mouth and a rash", "risks", "Side effects are a dry mouth and a rash"],
    ["De klachten gaan vanzelf over. Wacht af.", "untreated", "De klachten gaan vanzelf over."],
    ["Slaap. Bel uw huisarts als het erger wordt!", "talk", "Bel uw huisarts als het erger wordt!"],
    ["Es gibt andere Behandlungen, etwa Wärme.", "choices", "Es gibt andere Behandlungen, etwa Wärme."],
    ["Cela change la qualité de vie.", "life", "Cela change la qualité de vie."],
    ["Los beneficios de la siesta son claros.", "benefits", "Los beneficios de la siesta son claros."],
    ["Побочные действия редки.", "risks", "Побочные действия редки."],
    ["Порадьтеся з лікарем, якщо болить.", "talk", "Порадьтеся з лікарем, якщо болить."],
    [
      "Für weitere Informationen gibt es eine Selbsthilfegruppe.",
      "support",
      "Für weitere Informationen gibt es eine Selbsthilfegruppe.",
    ],
  ])("%s", (text, item, proof) => {
    const found = listOf(text).find((one) => one.item === item);
    expect(found?.proof).toBe(proof);
    expect(text.slice(found?.start ?? 0, found?.end ?? 0)).toBe(proof);
  });

  test("words inside of others are no proof", () => {
    expect(proofOf("The seaside effects of sun.", "risks")).toBeNull();
  });

  test("quotes no more than a reader takes in", () => {
    expect(proofOf(`Side effects ${"and others ".repeat(100)}`, "risks")?.length).toBeLessThanOrEqual(240);
  });

  test("has people, dates, interests and the first cited source of a page", () => {
    const page = `<html lang="en"><body><article><h1>Naps</h1><p>By Rosa Quinn</p><p>Last reviewed: 20.11.2021</p>
      <p>${"A nap after lunch is common in many countries, and people like it. ".repeat(4)} It lasts twenty minutes [1].</p>
      <p>Conflict of interest: the author sells beds.</p>
      <h2>References</h2><ol><li>Roe A. Naps. Sleep. 2019. doi:10.1000/a</li><li>Moe B. 2020.</li></ol></article></body></html>`;
    const article = readArticle(parseHtml(page), { url: null })?.article;
    const found = article?.vitals.checklist.flatMap(({ item, proof }) => (proof === null ? [] : [[item, proof]]));
    expect(found).toEqual([
      ["author", "Rosa Quinn"],
      ["dates", "2021-11-20"],
      ["disclosure", "Conflict of interest: the author sells beds."],
      ["sources", "Roe A. Naps. Sleep. 2019. doi:10.1000/a"],
    ]);
    const sources = article?.vitals.checklist.find(({ item }) => item === "sources");
    expect(article?.text.slice(sources?.start ?? 0, sources?.end ?? 0)).toBe("[1]");
  });
});
