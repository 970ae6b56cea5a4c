import { afterEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { failureWords } from "#ui/failure-words.ts";
import { sourceLinks } from "#ui/source-links.ts";
import { counted, day, direction, keepTexts, text } from "#ui/text.ts";
import { certaintyLine, noteWords, saysAssociationOnly, verdictWords } from "#ui/verdict-words.ts";
import { useLocale } from "./use-locale.ts";

afterEach(() => vi.restoreAllMocks());

describe("a verdict in words", () => {
  test.each([
    ["supported", "high", null, "Evidence agrees (high certainty)"],
    ["refuted", "moderate", null, "Evidence disagrees (moderate certainty)"],
    ["mixed", "low", null, "Evidence is mixed"],
    ["insufficient", "very-low", null, "Not enough evidence"],
    ["overstated", "low", null, "Goes further than the evidence"],
    ["refuted", "high", "one-study", "Taken together, evidence disagrees (high certainty)"],
    [null, null, null, "Not in the claim set"],
  ] as const)("%s with %s certainty and note %s reads “%s”", (verdict, certainty, note, words) => {
    useLocale("en");
    expect(verdictWords({ verdict, certainty, note })).toBe(words);
  });

  test("names the certainty as the language does", () => {
    useLocale("en");
    expect(certaintyLine("low")).toBe("This evidence is of low certainty.");
    useLocale("nl");
    expect(certaintyLine("low")).toBe("Dit bewijs is weinig zeker.");
  });

  test.each([
    ["supported", "low", true],
    ["overstated", "high", true],
    ["overstated", "low", false],
    ["insufficient", "moderate", false],
  ] as const)("%s with %s certainty goes with the line on mere association: %s", (verdict, certainty, isSaid) => {
    expect(saysAssociationOnly({ verdict, certainty, note: null }, false)).toBe(isSaid);
    expect(saysAssociationOnly({ verdict, certainty, note: null }, true)).toBe(false);
  });

  test("says of a study that the article itself retells that nobody has confirmed it yet", () => {
    useLocale("en");
    expect(noteWords("retold-study")).toMatch(/what the study itself reports.*not yet been confirmed/);
  });
});

describe("texts", () => {
  test("have one form for one and another for many, with numbers as the language writes them", () => {
    useLocale("nl");
    expect(counted("participants", 1, 1)).toBe("1 deelnemer");
    expect(counted("participants", 11_306, 11_306)).toBe("11.306 deelnemers");
  });

  test.each([
    ["ru", 1, "1 исследование"],
    ["ru", 3, "3 исследования"],
    ["ru", 11, "11 исследований"],
    ["ru", 21, "21 исследование"],
    ["ru", 112, "112 исследований"],
    ["uk", 2, "2 дослідження"],
    ["uk", 5, "5 досліджень"],
    ["fr", 0, "0 étude"],
    ["fr", 2, "2 études"],
    ["es", 1_000_000, "1.000.000 estudios"],
    ["de", 0, "0 Studien"],
  ])("count in %s as that language does: %d", (locale, count, words) => {
    useLocale(locale);
    expect(counted("studies", count, count)).toBe(words);
  });

  test("keep their form whatever is filled in", () => {
    useLocale("en");
    expect(counted("deliveryAttempts", 2, 2, "a | b")).toMatch(/^2 attempts so far.*a \| b\)$/);
  });

  test("count coverage honestly", () => {
    useLocale("en");
    expect(counted("coverageClaims", 31, 31, 60)).toBe("31 of 60 sentences make a health claim.");
    expect(counted("coverageClaims", 1, 1, 60)).toBe("1 of 60 sentences makes a health claim.");
    expect(text("coverageEvidence", 6)).toBe("There is evidence on 6 of them.");
  });

  test("put what a page says into a sentence as it is", () => {
    useLocale("en");
    expect(text("detailDiffers", "Thielen", "Theelen")).toBe("The article says “Thielen”; the paper has “Theelen”.");
  });

  test("tell which way they run", () => {
    useLocale("nl");
    expect(direction()).toBe("ltr");
  });

  test("write a date as the language does, and leave alone what is none", () => {
    useLocale("nl");
    expect(day("2025-07-27")).toBe("27 juli 2025");
    expect(day("soon")).toBe("soon");
  });
});

describe("a failure", () => {
  test.each([
    "QUOTA_BYTES quota exceeded",
    "QuotaExceededError: storage.local API call exceeded its quota limitations.",
    "NS_ERROR_FILE_NO_DEVICE_SPACE",
  ])("for want of room is told in plain words first: %s", (message) => {
    useLocale("en");
    expect(failureWords(new Error(message))).toBe(
      `This device has no room left for Claimscope's reports. (Technical details: ${message})`,
    );
  });

  test("of another kind is told as such", () => {
    useLocale("en");
    expect(failureWords(new Error("no answer"))).toBe("That did not work. (Technical details: no answer)");
  });
});

describe("links to sources", () => {
  test("lead to the DOI and to PubMed", () => {
    expect(sourceLinks({ doi: "10.1002/14651858.CD000980.pub4", pmid: "23440782" }).map(({ href }) => href)).toEqual([
      "https://doi.org/10.1002/14651858.CD000980.pub4",
      "https://pubmed.ncbi.nlm.nih.gov/23440782/",
    ]);
  });

  test("encode what has a meaning in addresses", () => {
    const [link] = sourceLinks({ doi: "10.1002/(SICI)1097<1::AID>3.0.CO;2-#?x", pmid: null });
    expect(new URL(link?.href ?? "").hash).toBe("");
    expect(new URL(link?.href ?? "").search).toBe("");
  });

  test("are made of a DOI that was cut within a character", () => {
    expect(sourceLinks({ doi: "10.1000/a\ud83d", pmid: null })).toHaveLength(1);
  });

  test.each(["javascript:alert(1)", "http://plain.example/", "data:text/html,x", "//no-scheme", "not a url"])(
    "do not lead to %s",
    (url) => {
      expect(sourceLinks({ doi: null, pmid: null, url })).toEqual([]);
    },
  );

  test.each([
    { doi: "javascript:alert(1)", pmid: null },
    { doi: null, pmid: "12/../../evil" },
  ])("are not made of malformed identifiers", (work) => {
    expect(sourceLinks(work)).toEqual([]);
  });
});

describe("after the extension is gone", () => {
  test("what was said or kept before can still be said, and nothing is asked of the browser", () => {
    useLocale("en");
    keepTexts(["saveGone"]);
    text("reportedOn", "Monday");
    const id = browser.runtime.id;
    Object.assign(browser.runtime, { id: undefined });
    vi.spyOn(browser.i18n, "getMessage").mockImplementation(() => {
      throw new Error("Extension context invalidated.");
    });
    expect(text("saveGone")).toMatch(/^Not saved: Claimscope was updated or removed/);
    expect(text("reportedOn", "Tuesday")).toBe("Reported on Tuesday");
    Object.assign(browser.runtime, { id });
  });
});
