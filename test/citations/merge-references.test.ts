import { expect, test } from "vitest";
import { mergeReferences } from "#citations/merge-references.ts";
import type { Reference } from "#citations/reference.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";

function reference(number: number, text: string, doi: string | null): Reference {
  return { number, label: null, text, url: null, ...UNIDENTIFIED, doi };
}
const marker = (text: string, ...references: number[]) => ({ text, start: 0, end: text.length, references });

test("a mark that links straight to a listed study points to the entry of the list", () => {
  const merged = mergeReferences(
    [
      reference(1, "[ 1 ]", "10.1000/b"),
      reference(2, "Ames B. Tides. 2020.", "10.1000/a"),
      reference(3, "Orr C. Sand. 2021.", "10.1000/b"),
    ],
    [marker("[ 1 ]", 1), marker("[2, 3]", 2, 3)],
  );
  expect(merged.references.map(({ number, text }) => [number, text])).toEqual([
    [1, "Ames B. Tides. 2020."],
    [2, "Orr C. Sand. 2021."],
  ]);
  expect(merged.markers.map(({ references }) => references)).toEqual([[2], [1, 2]]);
});

test("entries of the list stay apart, even where they name the same study", () => {
  const references = [
    reference(1, "Ames B. Tides. 2020.", "10.1000/a"),
    reference(2, "Ames B. Tides, reprint. 2020.", "10.1000/a"),
  ];
  expect(mergeReferences(references, []).references).toEqual(references);
});

test("words that link to a listed study, by whichever of its names, point to the entry of the list", () => {
  const listed = { ...reference(1, "Ames B. Tides. 2020.", "10.1000/A"), pmid: "77" };
  const linked = { ...reference(2, "a small trial", null), pmid: "77" };
  expect(mergeReferences([listed, linked], [marker("a small trial", 2)])).toEqual({
    references: [listed],
    markers: [marker("a small trial", 1)],
  });
});

test("marks without a list keep a reference each", () => {
  const references = [reference(1, "[ 1 ]", "10.1000/a"), reference(2, "[ 2 ]", null)];
  expect(mergeReferences(references, [marker("[ 2 ]", 2)])).toEqual({ references, markers: [marker("[ 2 ]", 2)] });
});
