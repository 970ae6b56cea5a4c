// @vitest-environment happy-dom
import { type ComponentChild, render } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import { ClaimFinding } from "#ui/ClaimFinding.tsx";
import { DetailFinding } from "#ui/DetailFinding.tsx";
import { Checklist } from "#ui/popup/Checklist.tsx";
import { ReferenceList } from "#ui/popup/ReferenceList.tsx";
import { StateMessage } from "#ui/popup/StateMessage.tsx";
import { StudyDetails } from "#ui/popup/StudyDetails.tsx";
import { ago } from "#ui/text.ts";
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
      effect: { of: "colds", measure: "RR", value: 0.97, low: 0.9, high: 1.05, scale: "ratio" },
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
  restsOn: null,
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

describe("the checklist", () => {
  beforeEach(() => useLocale("en"));

  const items = [
    { item: "author", proof: "Rosa Quinn", start: null, end: null },
    { item: "dates", proof: "2021-11-20", start: null, end: null },
    { item: "risks", proof: "Side effects are rare.", start: 5, end: 27 },
    { item: "choices", proof: null, start: null, end: null },
  ] as const;

  test("shows the page's words, dates as readers write them, and what was not found as just that", () => {
    const place = drawn(<Checklist items={items} onShow={() => undefined} />);
    const lines = [...place.querySelectorAll("dl > div")].map((line) => line.textContent);
    expect(place.querySelector("summary")?.textContent).toContain("3 of 4");
    expect(lines).toEqual([
      "Who wrote itRosa Quinn",
      "How old it isNovember 20, 2021",
      "RisksSide effects are rare.",
      "Other choicesnot found on the page",
    ]);
  });

  test("leads to the words in the page", () => {
    const onShow = vi.fn();
    drawn(<Checklist items={items} onShow={onShow} />)
      .querySelector("button")
      ?.click();
    expect(onShow).toHaveBeenCalledWith({ start: 5, end: 27 });
  });

  test("says how long ago something was", () => {
    const now = Date.parse("2026-11-24");
    expect(ago("2026-11-20", now)).toBe("4 days ago");
    expect(ago("2025-11-01", now)).toBe("12 months ago");
    expect(ago("2021-11-20", now)).toBe("5 years ago");
  });
});
