import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPassage } from "#report/find-passage.ts";

const TEXT =
  "The harbour freezes over in most winters. Many fishers say that a hot bath prevents colds. " +
  "Others go for a walk instead. A hot bath prevents colds, the paper wrote last year, and nobody asked why.";

const quote = (exact: string, changes: { prefix?: string; suffix?: string; start?: number } = {}) => ({
  exact,
  prefix: "",
  suffix: "",
  start: null,
  ...changes,
});
const words = (text: string, found: ReturnType<typeof findPassage>) => found && text.slice(found.start, found.end);

describe("a passage in a text", () => {
  test("that says it twice is the one with the same words around it", () => {
    const found = findPassage(TEXT, quote("hot bath prevents colds", { prefix: "instead. A " }));
    expect(found).toEqual({ start: TEXT.lastIndexOf("hot bath"), end: TEXT.lastIndexOf("hot bath") + 23, exact: true });
  });

  test("that has changed a little is found by what is left of it and around it", () => {
    const now = TEXT.replace("a hot bath prevents colds. ", "a hot bath may prevent some colds. ").replace(
      "A hot bath prevents colds",
      "It does",
    );
    const found = findPassage(
      now,
      quote("a hot bath prevents colds", { prefix: "fishers say that ", suffix: ". Others go" }),
    );
    expect(found?.exact).toBe(false);
    expect(words(now, found)).toMatch(/hot bath may prevent/);
  });

  test("that is no longer there is not taken to be another", () => {
    expect(findPassage(TEXT, quote("Vaccines cause the flu in grown-ups", { prefix: "It says: " }))).toBeNull();
  });

  test.each(["", "bath hot", "cod"])("too short to be recognised when changed is only found as it is: %j", (exact) => {
    expect(findPassage(TEXT, quote(exact))).toBeNull();
  });

  test("is found again wherever it stood, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].toSorted((x, y) => x - y) as [number, number];
        const exact = text.slice(start, end);
        if (exact === "") return;
        const sought = {
          exact,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          start,
        };
        const found = findPassage(text, sought);
        expect(found?.exact).toBe(true);
        expect(words(text, found)).toBe(exact);
      }),
    );
  });

  /** Words of made-up sentences, so that unrelated passages are as much alike as those of one language are. */
  const VOCABULARY =
    `tea fish ice harbour winter doctor study people of the in may lowers risk cold sleep old boat that with after a
    bread hospital nobody walks evening sugar against children heart most often says new trial pills eats light blood
    never weeks taking rain trust paper works liver salt green morning helps women found years than kidney between drink`.split(
      /\s+/,
    );
  /** The same words for the same seed (a linear congruential generator). */
  const sentence = (seed: number, length: number) => {
    let state = (seed * 2_654_435_761) % 4_294_967_296;
    return Array.from({ length }, () => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      return VOCABULARY[Math.floor((state / 4_294_967_296) * VOCABULARY.length)];
    }).join(" ");
  };

  test("survives a tenth of its letters being edited, and is seldom mistaken for an unrelated one", () => {
    let kept = 0;
    let mistaken = 0;
    const rounds = 200;
    for (let seed = 1; seed <= rounds; seed++) {
      const exact = sentence(seed, 14);
      const around = {
        prefix: `${sentence(seed + 500, 6)} `.slice(-32),
        suffix: ` ${sentence(seed + 900, 6)}`.slice(0, 32),
      };
      const edited = exact.replace(/\w+/g, (word, at: number) => (at % 10 === 0 ? "x".repeat(word.length) : word));
      const page = `${sentence(seed + 77, 60)} ${sentence(seed + 500, 6)} ${edited} ${sentence(seed + 900, 6)} ${sentence(seed + 99, 60)}`;
      if (findPassage(page, quote(exact, around))) kept++;
      const other = `${sentence(seed + 1_234, 120)} ${sentence(seed + 4_321, 120)}`;
      if (findPassage(other, quote(exact, around))) mistaken++;
    }
    expect(kept / rounds).toBeGreaterThan(0.95);
    expect(mistaken / rounds).toBeLessThan(0.02);
  });
});
