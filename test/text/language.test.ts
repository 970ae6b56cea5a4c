import { describe, expect, test } from "vitest";
import { settleLanguage } from "#text/language.ts";

const LONG = "A sentence of this length, many times over. ".repeat(20);

describe("the language of a text", () => {
  test("is the detected one where there is enough text to tell", () => {
    expect(settleLanguage("nl", "en", LONG)).toBe("en");
  });

  test("is the declared one where there is too little text, or nothing was detected", () => {
    expect(settleLanguage("nl", "en", "Too short.")).toBe("nl");
    expect(settleLanguage("nl", null, LONG)).toBe("nl");
  });

  test("is the detected one where the page declares none", () => {
    expect(settleLanguage(null, "en", "Too short.")).toBe("en");
    expect(settleLanguage(null, null, LONG)).toBeNull();
  });
});
