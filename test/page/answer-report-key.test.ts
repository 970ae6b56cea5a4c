// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerReportKey } from "#page/answer-report-key.ts";
import type { SiteChoice } from "#storage/site-choice.ts";

const report = vi.fn();
const keep = vi.fn();

/** The key is pressed while `current` is known of the reader's choice; `tell` makes the stored choice known. */
function press(current: SiteChoice | null): { event: KeyboardEvent; tell: (stored: SiteChoice) => void } {
  let now = current;
  let resolve: (choice: SiteChoice) => void = () => undefined;
  const known = new Promise<SiteChoice>((done) => (resolve = done));
  const event = new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, cancelable: true });
  const choice = { current: () => now, known: () => known, keep };
  answerReportKey(event, { view: { report }, choice, host: "a.example" });
  const tell = (stored: SiteChoice): void => {
    now = stored;
    resolve(stored);
  };
  return { event, tell };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = "<p>Some words</p>";
  getSelection()?.selectAllChildren(document.querySelector("p") as Element);
});

describe("Ctrl+Enter", () => {
  test("is stopped only where the reader chose Claimscope alone", async () => {
    expect(press({ ctrlEnter: "ours", noticeSeen: true }).event.defaultPrevented).toBe(true);
    expect(press({ ctrlEnter: "both", noticeSeen: true }).event.defaultPrevented).toBe(false);
    await settled();
    expect(report).toHaveBeenCalledTimes(2);
  });

  test("waits for a choice that is not known yet, and shows the notice where it is due", async () => {
    const { event, tell } = press(null);
    await settled();
    expect(event.defaultPrevented).toBe(false);
    expect(report).not.toHaveBeenCalled();
    const stored: SiteChoice = { ctrlEnter: "both", noticeSeen: false };
    tell(stored);
    await settled();
    expect(report).toHaveBeenCalledWith(expect.anything(), { host: "a.example", choice: stored, keep });
  });

  test("is left to the page where that turns out to be the choice", async () => {
    press(null).tell({ ctrlEnter: "page", noticeSeen: true });
    await settled();
    expect(report).not.toHaveBeenCalled();
  });

  test("without a selection is nobody's", async () => {
    getSelection()?.removeAllRanges();
    expect(press({ ctrlEnter: "ours", noticeSeen: true }).event.defaultPrevented).toBe(false);
    await settled();
    expect(report).not.toHaveBeenCalled();
  });
});
