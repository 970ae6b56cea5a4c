// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepsItsWords, markGuard, mayBeTouched, wordsOf } from "#page/mark-guard.ts";

function textOf(selector: string): Text {
  return document.querySelector(selector)?.firstChild as Text;
}

describe("a mark", () => {
  const placed = () => {
    document.body.innerHTML = "<p>Tea is brewed from <b>leaves</b>. Coffee is not.</p>";
    const range = document.createRange();
    range.setStart(textOf("p"), 0);
    range.setEnd(textOf("b"), 6);
    return { ranges: [range], words: wordsOf([range]) };
  };

  test("keeps its words where the page changes around them, or cuts them into other nodes", () => {
    const mark = placed();
    document.querySelector("p")?.append(" So they say.");
    textOf("p").splitText(5);
    expect(keepsItsWords(mark)).toBe(true);
  });

  test.each<[string, () => void]>([
    ["a word comes in between", () => textOf("p").insertData(6, " never")],
    ["one is changed", () => document.querySelector("b")?.replaceChildren("twigs")],
    ["the paragraph is taken away", () => document.querySelector("p")?.remove()],
    [
      "it is drawn anew with the same words",
      () => document.querySelector("p")?.replaceWith("Tea is brewed from leaves"),
    ],
  ])("does not where %s", (_what, change) => {
    const mark = placed();
    const paragraph = document.querySelector("p") as Element;
    const within = [...paragraph.querySelectorAll("*"), ...paragraph.childNodes, paragraph, document.body];
    change();
    expect(keepsItsWords(mark)).toBe(false);
    expect(mayBeTouched(mark, within)).toBe(true);
  });

  test("is not touched by what comes beside it", () => {
    const mark = placed();
    const beside = document.createElement("p");
    document.body.append(beside);
    expect(mayBeTouched(mark, [document.body, beside])).toBe(false);
    expect(mayBeTouched(mark, [textOf("p")])).toBe(true);
  });
});

describe("the guard of marks", () => {
  const look = vi.fn();
  let cost = 0;
  beforeEach(() => {
    vi.useFakeTimers();
    look.mockReset().mockImplementation(() => vi.advanceTimersByTime(cost));
  });
  afterEach(() => vi.useRealTimers());

  test("looks at once when the page is touched", () => {
    cost = 0;
    const guard = markGuard(look);
    guard.touched([document.body]);
    guard.touched([document.body]);
    expect(look).toHaveBeenCalledTimes(2);
  });

  test("takes no more than its share of a page that is touched without end, and looks before the next picture", () => {
    cost = 1;
    const guard = markGuard(look);
    for (let touch = 0; touch < 1_000; touch++) guard.touched([document.body]);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersToNextFrame();
    expect(look).toHaveBeenCalledTimes(2);
    expect(look).toHaveBeenLastCalledWith(null);
  });
});
