import { describe, expect, test } from "vitest";
import { isCheckable } from "#claims/checkable.ts";
import { tag } from "#claims/tag.ts";
import { tokenize } from "#text/tokens.ts";
import { miniLexicon } from "../fixtures/mini-claim-set.ts";

const checkable = (text: string) => isCheckable(tag(tokenize(text), miniLexicon("en")), miniLexicon("en"));

describe("isCheckable", () => {
  test.each([
    "Zelvin lowers the risk of braskitis.",
    "This drug raises the risk of fever.",
    "The medicine harms patients with fever.",
    "Zelvin does not prevent any disease.",
  ])("finds a claim that evidence could decide: %s", (text) => {
    expect(checkable(text)).toBe(true);
  });

  test.each([
    ["a question", "Does zelvin lower the risk of braskitis?"],
    ["a plan", "They will study whether zelvin lowers the risk of braskitis."],
    ["one topic alone", "The fever rises every night in the north."],
    ["no relation", "The drug and the disease share a history."],
    ["nothing of health", "The council lowers the tax on bread and wine."],
    ["two words", "Zelvin lowers"],
    ["nothing", ""],
  ])("finds none in %s", (_, text) => {
    expect(checkable(text)).toBe(false);
  });

  test("counts words that end like names of diseases", () => {
    expect(checkable("This habit raises dermatitis and anaemia quickly.".replace("anaemia", "leukemia"))).toBe(true);
  });
});
