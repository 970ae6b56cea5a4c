// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchPage } from "#page/page-changes.ts";

const onChange = vi.fn();
let ours: HTMLElement;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  onChange.mockReset();
  document.body.innerHTML = "<p>Text</p>";
  ours = document.createElement("div");
  stop = watchPage(document, (node) => node === ours, onChange);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Lets the observer hear of what was done, and then some time pass. */
async function wait(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

function addParagraph(): void {
  document.body.append(Object.assign(document.createElement("p"), { textContent: "More text" }));
}

describe("a page that changes", () => {
  test("is told of once, after a moment in which more may come", async () => {
    addParagraph();
    await wait(300);
    addParagraph();
    await wait(300);
    expect(onChange).not.toHaveBeenCalled();
    await wait(1_000);
    expect(onChange).toHaveBeenCalledOnce();
  });

  test("without rest is told of ever more rarely, but again and again", async () => {
    for (let second = 0; second < 120; second++) {
      addParagraph();
      await wait(1_000);
    }
    expect(onChange.mock.calls.length).toBeGreaterThan(4);
    expect(onChange.mock.calls.length).toBeLessThan(12);
  });

  test("only by a style sheet, a script or our own element is not told of", async () => {
    document.body.append(ours, document.createElement("script"), document.createElement("style"));
    await wait(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("is no longer told of after the end", async () => {
    addParagraph();
    stop();
    await wait(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
