import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { compile } from "#claims/compile.ts";
import { readClaimSources, readLexiconSources } from "#cli/claim-sources.ts";
import { MINI_ASSETS } from "../fixtures/mini-claim-set.ts";
import { openCompiled } from "../fixtures/open-compiled.ts";

const LANGUAGE = join(import.meta.dirname, "..", "fixtures", "mini-language", "lexicon");

const sources = readClaimSources(MINI_ASSETS);
const { cues, labels } = readLexiconSources(LANGUAGE);
const compiled = compile(
  { ...sources, cues: [...sources.cues, ...cues], labels: [...sources.labels, ...labels] },
  "new",
);
const claimSet = openCompiled(compiled);

const verdictOf = (text: string) => checkSentence(text, "zz", claimSet).claims[0]?.verdict ?? null;

describe("a language of which there is nothing but data", () => {
  test.each([
    ["Zelvo mildas la riskon de braskito.", "supported"],
    ["Zelvo la riskon de brasko febro mildas.", "supported"],
    ["Zelvo metas la riskon de braskito malsupren.", "supported"],
    ["La braskitorisko falas per zelvo.", "supported"],
    ["Zelvo ne mildas la riskon de braskito.", "refuted"],
    ["Zelvo mildas la riskon de braskito ne.", "refuted"],
    ["Zelvo altigas la riskon de l’braskito.", "refuted"],
    ["Morbek kaŭzas braskiton.", "refuted"],
    ["Lurmio estas pli ofte inter morbekuloj.", "supported"],
    ["Mankas pruvo ke zelvo mildas la riskon de braskito.", "refuted"],
    ["En granda studo mildas zelvo la riskon de braskito.", "supported"],
    ["Zelvo ne altigas ferolon. Ĝi mildas la riskon de braskito.", "refuted"],
    ["Inter plongistoj zelvo mildas la riskon de braskito.", "refuted"],
    ["Ĉu zelvo mildas la riskon de braskito?", null],
    ["La onidiro ke zelvo mildas la riskon de braskito malveras.", "refuted"],
    ["Zelvo manĝas la riskon de braskito.", null],
    ["Zelvo mildas la prezon de braskito.", null],
  ])("reads “%s” as %s", (text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});
