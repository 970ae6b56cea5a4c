import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainBreaks } from "#text/plain-breaks.ts";

const PLAIN = [..."abBC1.!? '\")([{’“”‘–—,-:#%&*+/<=>@\\^_`|~\u00a0$]}"];

function segmenterBreaks(text: string, language: string): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
}

describe("plainBreaks", () => {
  test.each(["en", "nl", "de", "fr", "es"])("finds the ends that a segmenter finds in plain text (%s)", (language) => {
    const text = fc.array(fc.constantFrom(...PLAIN), { maxLength: 30 }).map((chars) => chars.join(""));
    fc.assert(
      fc.property(text, (plain) => {
        expect(plainBreaks(plain)).toEqual(segmenterBreaks(plain, language));
      }),
    );
  });

  test.each(["Een café. Ja.", "Один. Два.", "One; two.", "One.\nTwo."])(
    "leaves other text to a segmenter: %j",
    (text) => {
      expect(plainBreaks(text)).toBeNull();
    },
  );
});
