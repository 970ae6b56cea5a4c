import { beforeEach, describe, expect, test } from "vitest";
import { searchFindings } from "#ui/popup/search-findings.ts";
import { useLocale } from "../use-locale.ts";
import { CLAIM, checkOf, FINDINGS, OPEN } from "./sample-check.ts";

beforeEach(() => useLocale("en"));

const CHECK = checkOf({ claims: [CLAIM, OPEN] });
const found = (query: string) => searchFindings(CHECK, FINDINGS, query).claims.map(({ text }) => text);

describe("searching the findings", () => {
  test.each([
    ["", ["Tea heals.", "Tea kills."]],
    ["  ", ["Tea heals.", "Tea kills."]],
    ["KILLS", ["Tea kills."]],
    ["trials difference", ["Tea heals."]],
    ["leaf infusions 2020", ["Tea heals."]],
    ["10.1000/tea", ["Tea heals."]],
    ["evidence disagrees", ["Tea heals."]],
    ["tea coffee", []],
  ])("“%s” finds %j", (query, texts) => {
    expect(found(query)).toEqual(texts);
  });
});
