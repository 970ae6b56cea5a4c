// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { NO_VITALS } from "#check/no-vitals.ts";
import { checkLoop } from "#page/check-loop.ts";
import { type LiveReading, stateForPopup } from "#page/page-check.ts";

const check = {
  language: "en",
  claimSet: { version: "1", claims: 1, evidence: 0, reviewed: null },
  sentences: 1,
  sentenceStarts: [0],
  claims: [
    {
      text: "Tea.",
      start: 0,
      end: 4,
      verdict: null,
      certainty: null,
      claim: null,
      evidence: [],
      cited: [],
      restsOn: null,
      references: [],
      note: null,
      reasons: [],
      reading: null,
      silence: null,
      pack: null,
    },
  ],
  details: [],
  retractions: { works: 0, date: null, complete: false },
  references: [],
  notedCitations: [],
};
const answer = { ok: true, answer: { check, findings: { claims: {}, evidence: {} } } };

function reading(text: string, isPlaced = true): LiveReading {
  document.body.innerHTML = `<p>${text}</p>`;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector("p") as Element);
  const ranges = isPlaced ? [range] : null;
  const article = { url: null, title: "", language: "en", text, blocks: [], markers: [], references: [] };
  return {
    article: { ...article, vitals: NO_VITALS },
    places: { rangesFor: () => ranges, rangeFor: () => range },
    around: () => document.body,
  };
}

const post = vi.spyOn(browser.runtime, "sendMessage");
beforeEach(() => post.mockReset().mockResolvedValue(answer as never));

/** Runs a loop until it knows something, as often as asked. */
async function known(read: () => Promise<LiveReading | null>, times = 1) {
  const onChange = vi.fn();
  const loop = checkLoop(read, onChange);
  for (let time = 1; time <= times; time++) {
    loop.again();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(time), 4_000);
  }
  return loop.now();
}

describe("checking a page", () => {
  test("ends with what was found and where it stands", async () => {
    const now = await known(async () => reading("Tea."));
    expect(now.phase === "checked" && now.page.marks.map((mark) => mark.kind)).toEqual(["unknown"]);
  });

  test("tells the popup which claims could not be placed", async () => {
    const state = stateForPopup(await known(async () => reading("Tea.", false)));
    expect(state).toMatchObject({ phase: "checked", unplaced: [0] });
  });

  test("asks the background again only when the text has changed", async () => {
    await known(async () => reading("Tea."), 2);
    expect(post).toHaveBeenCalledTimes(1);
    const texts = ["Tea.", "Milk."];
    await known(async () => reading(texts.shift() ?? ""), 2);
    expect(post).toHaveBeenCalledTimes(3);
  });

  test("says so where the page has no article", async () => {
    expect(await known(async () => null)).toEqual({ phase: "no-article" });
  });

  test.each([
    ["reading fails", async () => Promise.reject(new Error("too deep")), "too deep"],
    ["the check is refused", async () => reading("Tea."), "the claim set could not be loaded"],
  ])("says why where %s", async (_what, read, message) => {
    post.mockResolvedValue({ ok: false, error: "the claim set could not be loaded" } as never);
    expect(await known(read)).toEqual({ phase: "failed", message });
  });

  test("is done once more, and only once, when the page changed meanwhile", async () => {
    const read = vi.fn(async () => reading("Tea."));
    const onChange = vi.fn();
    const loop = checkLoop(read, onChange);
    for (let time = 0; time < 5; time++) loop.again();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read.mock.calls.length).toBeLessThanOrEqual(2);
  });
});
