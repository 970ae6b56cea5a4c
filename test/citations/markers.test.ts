import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainsMarks, mayBeInterval, takesExponent } from "#citations/mark-context.ts";
import { bracketMarks, labelsIn, raisedMarks } from "#citations/markers.ts";

/** Each mark with its labels; a label that closes a range has a dash before it. */
function marks(text: string): [string, string][] {
  return bracketMarks(text).map(({ start, end, labels }) => [
    text.slice(start, end),
    labels.map((label) => (label.closesRange ? "–" : "") + label.text).join(" "),
  ]);
}

describe("marks in brackets", () => {
  test.each([
    ["Tea is safe [1].", [["[1]", "1"]]],
    [
      "Tea is safe[1][2].",
      [
        ["[1]", "1"],
        ["[2]", "2"],
      ],
    ],
    [
      "trusted-source[ 1 ], [ 2 ]",
      [
        ["[ 1 ]", "1"],
        ["[ 2 ]", "2"],
      ],
    ],
    [
      "so it seems [2,3] and [4–6, 9]",
      [
        ["[2,3]", "2 3"],
        ["[4–6, 9]", "4 –6 9"],
      ],
    ],
    ["[1 - 3; 7 and 12]", [["[1 - 3; 7 and 12]", "1 –3 7 12"]]],
    [
      "a note [a] and [note 3]",
      [
        ["[a]", "a"],
        ["[note 3]", "note 3"],
      ],
    ],
    [
      "(as in [1], [2])",
      [
        ["[1]", "1"],
        ["[2]", "2"],
      ],
    ],
    ["[[5]]", [["[5]", "5"]]],
  ] as [string, [string, string][]][])("%s", (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test.each([
    "the numbers ([1], [2], etc.) lead to studies",
    "de getallen ([1], [2], enz.) zijn links",
    "числа в дужках ([ 1 ], [ 2 ] тощо)",
    "in [2019]",
    "so he writes [sic] and [edit]",
    "[0] => 1",
    "[1] => 2",
    "list = [1, 2, 3]",
    "$rows[3]",
    "[1.5]",
    "[95% CI 1–3]",
    "[1",
    "1]",
    "[]",
    "[ ]",
    "[1,]",
    "[–3]",
    "[1 2]",
    `[${"1,".repeat(200)}1]`,
  ])("%s holds none", (text) => {
    expect(marks(text)).toEqual([]);
  });

  test("offsets cut out the labels", () => {
    const text = "Salt [ 4–6, 19 ] again";
    const [mark] = bracketMarks(text);
    expect(mark?.labels.map(({ start, end }) => text.slice(start, end))).toEqual(["4", "6", "19"]);
  });

  test("a pair of numbers behind a number may be an interval, behind a word or a year it is not", () => {
    const intervalIn = (text: string) => bracketMarks(text).map((mark) => mayBeInterval(text, mark));
    expect(intervalIn("a median of 64 [56–71]")).toEqual([true]);
    expect(intervalIn("in 40% [30, 50]")).toEqual([true]);
    expect(intervalIn("in 2019 [5–7]")).toEqual([false]);
    expect(intervalIn("as shown [5–7]")).toEqual([false]);
    expect(intervalIn("of 64 [5]")).toEqual([false]);
  });

  test("marks that are given as examples are told", () => {
    expect(explainsMarks("Numbers in brackets ([1], [2], etc.) are links.")).toBe(true);
    expect(explainsMarks("Two studies ([1], [2]) agree.")).toBe(false);
  });
});

describe("raised numbers", () => {
  test.each(["m", "38 cm", "5 × 10", "CD4", "E = mc", "kg/m", "a chi", "", "\n\n"])(
    "after %j they are exponents or footnotes",
    (before) => {
      expect(takesExponent(before)).toBe(true);
    },
  );
  test.each(["in trials", "in trials.", "(as before)", "it was said”", "in 2019."])(
    "after %j they may be marks",
    (before) => {
      expect(takesExponent(before)).toBe(false);
    },
  );
});

describe("raised digits", () => {
  test.each([
    ["fish.² Then", [["²", ["2"]]]],
    [
      "fish¹² and nets¹,³",
      [
        ["¹²", ["12"]],
        ["¹,³", ["1", "3"]],
      ],
    ],
    ["“fish”⁴⁻⁶", [["⁴⁻⁶", ["4", "6"]]]],
    ["of ¹³C and Ca²⁺ at 10⁻³", []],
    ["² at the start", []],
  ] as [string, [string, string[]][]][])("in %j are marks where they follow a word", (text, marks) => {
    expect(
      raisedMarks(text).map(({ start, end, labels }) => [text.slice(start, end), labels.map((label) => label.text)]),
    ).toEqual(marks);
  });

  test("with a dash between them are the ends of a range", () => {
    const [mark] = raisedMarks("fish¹,³⁻⁵");
    expect(mark?.labels.map(({ closesRange }) => closesRange)).toEqual([false, false, true]);
  });
});

describe("any text", () => {
  test("a mark is where it says, and its labels are inside", () => {
    const piece = fc.constantFrom("[", "]", "(", ")", "1", "12", ",", "–", " ", "a", "etc.", "[1]", "word", "\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const mark of bracketMarks(text)) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(text.charAt(mark.start) + text.charAt(mark.end - 1)).toBe("[]");
          for (const label of mark.labels) expect(text.slice(label.start, label.end)).toBe(label.text);
          end = mark.end;
        }
      }),
    );
  });

  test("what was written as labels is read as labels", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(",", ", ", ";", " & "),
        (numbers, joint) => {
          const text = numbers.join(joint);
          expect(labelsIn(text, 0, text.length)?.map((label) => Number(label.text))).toEqual(numbers);
        },
      ),
    );
  });

  test("a million brackets take a moment", () => {
    for (const piece of ["[", "]", "[1]", "([1],", "[1, "]) {
      const start = performance.now();
      bracketMarks(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - start, piece).toBeLessThan(3_000);
    }
  });
});
