// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { findAgain } from "#page/find-again.ts";
import { quotationOf } from "#page/quotation.ts";
import { rangeAt, treeRangeOf } from "#page/tree-range.ts";

function select(id: string): Range {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(id) as HTMLElement);
  return range;
}
const quote = (id: string) => quotationOf(select(id), null) ?? expect.fail("nothing selected");
const wordsOf = (found: ReturnType<typeof findAgain>) => found?.ranges.map(String).join("");

beforeEach(() => {
  document.body.innerHTML = `<script>Ice keeps fish fresh for longer.</script>
    <div><p id="a">Ice keeps fish fresh for <b>longer</b>.</p><p>The boats come in at dawn.</p>
    <p id="b">Ice keeps fish fresh for <b>longer</b>.</p></div>`;
});

describe("a passage that was reported", () => {
  test("is the one that was selected where the same words stand twice", () => {
    const first = document.getElementById("a");
    const second = document.getElementById("b");
    expect(findAgain(document, null, quote("a"))?.ranges[0]?.intersectsNode(first as Node)).toBe(true);
    expect(findAgain(document, null, quote("b"))?.ranges[0]?.intersectsNode(second as Node)).toBe(true);
  });

  test("is found where it has moved to", () => {
    const quotation = quote("a");
    document.body.innerHTML = "<main><h1>News</h1><section><p>Ice keeps fish fresh for longer.</p></section></main>";
    const found = findAgain(document, null, quotation);
    expect(wordsOf(found)).toBe("Ice keeps fish fresh for longer.");
    expect(found?.exact).toBe(true);
  });

  test("is found where its words have changed a little, and that is said", () => {
    const quotation = quote("a");
    document.body.innerHTML = "<p>Ice keeps most fish fresh for longer.</p>";
    const found = findAgain(document, null, quotation);
    expect(wordsOf(found)).toContain("fish fresh for");
    expect(found?.exact).toBe(false);
  });

  test("is not taken to be another one once it is gone", () => {
    const quotation = quote("a");
    document.body.innerHTML = "<p>Salt keeps nothing at all.</p><p>The harbour is closed in winter.</p>";
    expect(findAgain(document, null, quotation)).toBeNull();
  });

  test("is never found in scripts, which nobody reads", () => {
    const quotation = quote("a");
    document.body.innerHTML = "<script>Ice keeps fish fresh for longer.</script><p>Nothing else.</p>";
    expect(findAgain(document, null, quotation)).toBeNull();
  });
});

describe("a place in the page's tree", () => {
  test("leads back to what was selected", () => {
    const range = treeRangeOf(select("b"));
    expect(range && String(rangeAt(document, range))).toBe("Ice keeps fish fresh for longer.");
  });

  test.each(["/html/body[1]/div[9]/p[1]", "//script", "/html/body[1]/*[1]", "", "/html/body[x]", "count(//*)"])(
    "of another form, or no longer there, leads nowhere: %s",
    (path) => {
      expect(rangeAt(document, { start: { path, offset: 0 }, end: { path, offset: 1 } })).toBeNull();
    },
  );
});
