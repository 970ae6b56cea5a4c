import { expect, test } from "vitest";
import { claimPages } from "#cli/claim-pages.ts";
import { findClaims } from "#cli/claim-search.ts";
import { readClaimSources } from "#cli/claim-sources.ts";
import { newClaim } from "#cli/new-claim.ts";
import { MINI_ASSETS } from "../fixtures/mini-claim-set.ts";

const sources = readClaimSources(MINI_ASSETS);
const found = (...words: string[]) => findClaims(sources, words).map(({ id }) => id);

test("claims are found by words of their id, texts in any language, labels and sources, in any case and without accents", () => {
  expect(found("ZELVIN", "braskitis")).toContain("zelvin-braskitis-risk");
  expect(found("verlaagt", "zelvin")).toContain("zelvin-braskitis-risk");
  expect(found("órlov")).toContain("zelvin-braskitis-risk");
  expect(found("zelvin", "nothing of the kind")).toEqual([]);
});

test("the pages have every claim in every language, with its sources", () => {
  const pages = claimPages(sources);
  for (const language of ["en", "nl"]) {
    const all = [...pages].filter(([name]) => name.startsWith(language)).map(([, page]) => page);
    for (const claim of sources.claims.flatMap(({ claims }) => claims)) expect(all.join()).toContain(claim.id);
    expect(pages.get(`${language}/README.md`)).toMatch(/^# .*\n\n.*\n\n- \[/);
  }
});

test("a new claim begins with its id and today's date", () => {
  expect(newClaim("zelvin", "risk", "braskitis", "2026-11-24")).toMatch(
    /id: zelvin-braskitis-risk[\s\S]*reviewed: "2026-11-24"[\s\S]*interventions: \[zelvin\]/,
  );
});
