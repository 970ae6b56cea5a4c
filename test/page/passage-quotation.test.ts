// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { CardContent } from "#page/PassageCard.tsx";
import { passageQuotation } from "#page/passage-quotation.ts";
import { useLocale } from "../ui/use-locale.ts";

const work = {
  title: "Tea and colds",
  authors: "Leaf et al.",
  journal: "Journal of Tea",
  year: 2020,
  design: "systematic-review",
  doi: "10.1000/tea.1",
  pmid: null,
  participants: null,
  studies: null,
  effect: null,
};
const claim = { claim: "tea", verdict: "refuted", certainty: "high", note: null, evidence: ["leaf", "gone"] };
const content = {
  passage: "Tea prevents colds.",
  claim,
  findings: { claims: { tea: { statement: "Tea does not prevent colds." } }, evidence: { leaf: work } },
} as unknown as CardContent;
const page = { title: " Ten teas\n", URL: "https://health.example/teas?page=2#tea" } as Document;

beforeEach(() => useLocale("en"));

describe("a passage as text to paste", () => {
  test("has its words, where they stand, what evidence says, and where that can be looked up", () => {
    expect(passageQuotation(content, page)).toBe(
      [
        "“Tea prevents colds.”",
        "Ten teas, https://health.example/teas?page=2",
        "",
        "Evidence disagrees (high certainty): Tea does not prevent colds.",
        "Leaf et al., Tea and colds, Journal of Tea 2020. https://doi.org/10.1000/tea.1",
      ].join("\n"),
    );
  });

  test("has no more sources than a quotation bears", () => {
    const many = { ...content, claim: { ...claim, evidence: Array.from({ length: 9 }, () => "leaf") } };
    expect(passageQuotation(many as unknown as CardContent, page).match(/Leaf et al\./g)).toHaveLength(3);
  });

  test("is a plain quotation where there is no verdict", () => {
    for (const open of [null, { ...claim, verdict: null }])
      expect(passageQuotation({ ...content, claim: open } as unknown as CardContent, page)).toBe(
        "“Tea prevents colds.”\nTen teas, https://health.example/teas?page=2",
      );
  });
});
