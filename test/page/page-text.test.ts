// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { pageText } from "#page/page-text.ts";
import { quotationOf } from "#page/quotation.ts";
import { findPassage } from "#report/find-passage.ts";

function quote(id: string) {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(id) as HTMLElement);
  return quotationOf(range, null) ?? expect.fail("nothing selected");
}

/** The words that a passage which was quoted before is found at now, in the page. */
function foundWords(quotation: ReturnType<typeof quote>): string | null {
  const { text, rangeFor } = pageText(document);
  const found = findPassage(text, quotation);
  return found && String(rangeFor(found.start, found.end));
}

beforeEach(() => {
  document.body.innerHTML = `<script>Ice keeps fish fresh for longer.</script>
    <aside id="a">Ice keeps fish fresh for <b>longer</b>.</aside><p>The boats come in at dawn.</p>`;
});

describe("a passage outside of an article", () => {
  test("is found where it has moved to", () => {
    const quotation = quote("a");
    document.body.innerHTML = "<main><h1>News</h1><section><p>Ice keeps fish fresh for longer.</p></section></main>";
    expect(foundWords(quotation)).toBe("Ice keeps fish fresh for longer.");
  });

  test("is found where its words have changed a little", () => {
    const quotation = quote("a");
    document.body.innerHTML = "<p>Ice keeps most fish fresh for longer.</p>";
    expect(foundWords(quotation)).toContain("fish fresh for");
  });

  test("is not taken to be another one once it is gone, nor found in scripts", () => {
    const quotation = quote("a");
    document.body.innerHTML =
      "<script>Ice keeps fish fresh for longer.</script><p>The harbour is closed in winter.</p>";
    expect(foundWords(quotation)).toBeNull();
  });

  test.each([
    [-1, 4],
    [3, 3],
    [5, 2],
    [0, 9_999],
  ])("is nowhere at offsets that the text has not: %d to %d", (start, end) => {
    expect(pageText(document).rangeFor(start, end)).toBeNull();
  });
});
