import { describe, expect, test } from "vitest";
import { messagesOf } from "./use-locale.ts";

const english = messagesOf("en");
const dutch = messagesOf("nl");
const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

describe("the texts of the interface", () => {
  test("exist in both languages under the same names", () => {
    expect(Object.keys(dutch)).toEqual(Object.keys(english));
  });

  test.each(Object.keys(english))("%s takes the same parts, and has the same forms, in both languages", (key) => {
    expect(places(dutch[key] ?? "")).toEqual(places(english[key] ?? ""));
    expect(dutch[key]?.split(" | ").length).toBe(english[key]?.split(" | ").length);
    expect(dutch[key]?.trim()).not.toBe("");
  });

  test("never call a sentence false, nor tell the reader what to take", () => {
    for (const text of Object.values(english))
      expect(text).not.toMatch(/\b(false|untrue|lie|should take|you should)\b/i);
    for (const text of Object.values(dutch)) expect(text).not.toMatch(/\b(onwaar|leugen|nep|u moet)\b/i);
  });
});
