// @vitest-environment happy-dom
import { type ComponentChild, render } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import { ClaimFinding } from "#ui/ClaimFinding.tsx";
import { DetailFinding } from "#ui/DetailFinding.tsx";
import { Coverage } from "#ui/popup/Coverage.tsx";
import { ReferenceList } from "#ui/popup/ReferenceList.tsx";
import { StateMessage } from "#ui/popup/StateMessage.tsx";
import { StudyDetails } from "#ui/popup/StudyDetails.tsx";
import { useLocale } from "./use-locale.ts";

function drawn(what: ComponentChild): HTMLElement {
  const place = document.createElement("div");
  render(what, place);
  return place;
}

const findings: Findings = {
  claims: {
    "tea-cold-risk": {
      statement: "Tea does not lower the risk of colds.",
      explanation: "Three trials found no difference.",
      exceptions: [],
      certainty: "moderate",
      causal: true,
      reviewed: "2026-05-04",
    },
  },
  evidence: {
    "leaf-2020": {
      title: "Tea and colds",
      authors: "Leaf et al.",
      journal: "Journal of Tea",
      year: 2020,
      design: "systematic-review",
      doi: "10.1000/tea.1",
      pmid: null,
      participants: 4_200,
      studies: 3,
    },
  },
};
const claim: CheckedClaim = {
  text: "Tea prevents colds.",
  start: 0,
  end: 19,
  verdict: "refuted",
  certainty: "moderate",
  claim: "tea-cold-risk",
  evidence: ["leaf-2020", "not-shipped"],
  cited: [],
  references: [],
  note: null,
  reasons: [],
  reading: null,
  silence: null,
  pack: null,
};

beforeEach(() => {
  vi.restoreAllMocks();
  useLocale("en");
});

describe("what the card says of a claim", () => {
  test("is the verdict, the statement, the explanation, the works and the date of review", () => {
    const words = drawn(<ClaimFinding claim={claim} findings={findings} headingId="h" />).textContent ?? "";
    for (const part of [
      "Evidence disagrees (moderate certainty)",
      "Tea does not lower",
      "Three trials",
      "Leaf et al. · Journal of Tea 2020 · systematic review · 3 studies · 4,200 participants",
      "May 4, 2026",
    ]) {
      expect(words).toContain(part);
    }
  });

  test("leads to the works without telling them where the reader came from", () => {
    const links = drawn(<ClaimFinding claim={claim} findings={findings} headingId="h" />).querySelectorAll("a");
    expect([...links].map((link) => [link.href, link.rel, link.target])).toEqual([
      ["https://doi.org/10.1000/tea.1", "noopener noreferrer", "_blank"],
    ]);
  });

  test("of a claim that the set does not know is that it was not checked", () => {
    const unknown = { ...claim, verdict: null, certainty: null, claim: null, evidence: [] };
    expect(drawn(<ClaimFinding claim={unknown} findings={findings} headingId="h" />).textContent).toMatch(
      /Not in the claim set.*was not checked/,
    );
  });
});

test("a detail that differs is shown with both spellings", () => {
  const detail: Detail = {
    study: "leaf-2020",
    kind: "name",
    status: "differs",
    found: "Thielen",
    expected: "Theelen",
    start: 3,
    end: 10,
  };
  expect(drawn(<DetailFinding details={[detail]} findings={findings} headingId="h" />).textContent).toContain(
    "The article says “Thielen”; the paper has “Theelen”.",
  );
});

test("a relative risk that is given as an absolute one is told apart from a slip of the pen", () => {
  const detail: Detail = {
    study: "leaf-2020",
    kind: "risk",
    status: "differs",
    found: "18 percentage points",
    expected: "−18 % (RR 0.82)",
    start: 3,
    end: 23,
  };
  const card = drawn(<DetailFinding details={[detail]} findings={findings} headingId="h" />);
  const popup = drawn(<StudyDetails details={[detail]} findings={findings} onShow={vi.fn()} />);
  for (const { textContent } of [card, popup]) expect(textContent).toContain("One is an absolute difference");
});

test("a detail that the article repeats is told once in the popup, and leads to the first place", () => {
  const detail: Detail = {
    study: "leaf-2020",
    kind: "name",
    status: "differs",
    found: "Thielen",
    expected: "Theelen",
    start: 3,
    end: 10,
  };
  const onShow = vi.fn();
  const place = drawn(
    <StudyDetails details={[detail, { ...detail, start: 90, end: 97 }]} findings={findings} onShow={onShow} />,
  );
  const passages = place.querySelectorAll<HTMLButtonElement>("button.passage");
  expect(passages).toHaveLength(1);
  expect(passages[0]?.textContent).toContain("2 times in the article");
  passages[0]?.click();
  expect(onShow).toHaveBeenCalledWith(detail);
});

describe("the popup", () => {
  const check = (claims: CheckedClaim[]) => ({
    language: "en",
    claimSet: { version: "1", claims: 1, evidence: 1, reviewed: null },
    sentences: 9,
    claims,
    details: [],
    retractions: { works: 0, date: null, complete: false },
    references: [],
    notedCitations: [],
  });
  const open = { ...claim, verdict: null, claim: null, start: 30, end: 40 };

  test("says how many claims were checked and how many were not", () => {
    const place = drawn(
      <Coverage
        checked={{ check: check([claim, open, { ...open, start: 50 }]), findings, unplaced: [] }}
        onShow={vi.fn()}
      />,
    );
    expect(place.querySelector("h2")?.textContent).toBe("1 of 3 claims checked; 2 not in the claim set");
    expect(place.textContent).toContain("9 sentences were read. The claim set is Claimscope's own list of findings");
  });

  test("says so where an article makes no health claim", () => {
    expect(
      drawn(<Coverage checked={{ check: check([]), findings, unplaced: [] }} onShow={vi.fn()} />).textContent,
    ).toContain("No health claims found");
  });

  test("leads from a claim to its place, and says where that place is lost", () => {
    const onShow = vi.fn();
    const place = drawn(
      <Coverage
        checked={{ check: check([claim, { ...claim, start: 60, end: 70 }]), findings, unplaced: [1] }}
        onShow={onShow}
      />,
    );
    const [first, second] = place.querySelectorAll<HTMLButtonElement>("button.passage");
    first?.click();
    expect(onShow).toHaveBeenCalledWith(claim);
    expect(second?.disabled).toBe(true);
    expect(second?.textContent).toContain("no longer found in the page");
  });

  test.each([
    [{ phase: "reading" }, "Reading the article…"],
    [{ phase: "no-article" }, "Open an article"],
    [{ phase: "not-allowed" }, "PDF files"],
    [{ phase: "failed", message: "the storage is full" }, "the storage is full"],
  ] as const)("says what is going on: %j", (state, words) => {
    expect(drawn(<StateMessage state={state} onAgain={vi.fn()} />).textContent).toContain(words);
  });

  test("words a retraction so that only the cited work can be meant", () => {
    const reference = {
      number: 1,
      label: "1",
      text: "Ink J. Tea.",
      url: null,
      doi: "10.1000/x",
      pmid: null,
      pmcid: null,
      trial: null,
      other: null,
      kind: "journal-article",
      status: "retracted",
      notice: { date: "2021-03-04", reason: "data-in-doubt" },
      year: 2019,
      publisher: null,
      evidence: null,
    } as const;
    const retractions = { works: 12, date: null, complete: false };
    const place = drawn(
      <ReferenceList
        references={[reference, { ...reference, number: 2, status: "none" }]}
        retractions={retractions}
        onReport={null}
      />,
    );
    expect(place.querySelector("strong")?.textContent).toBe("This cited work was retracted (March 4, 2021)");
    expect(place.querySelectorAll("strong")).toHaveLength(1);
    expect(place.textContent).toContain("Reason given: doubts about the data");
    expect(place.textContent).toContain("Of other works nothing is known.");
  });
});
