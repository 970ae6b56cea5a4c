import { describe, expect, test } from "vitest";
import { personalDataIn } from "#report/personal-data.ts";

describe("personal data in a text", () => {
  test.each([
    ["Write to j.doe@clinic.example today.", "email"],
    ["Bel 06-12345678 voor een afspraak", "phone"],
    ["Tel. +31 20 123 4567", "phone"],
    ["(020) 123 45 67", "phone"],
    ["account NL91 ABNA 0417 1643 00", "number"],
    ["his number is 123-45-6789", "number"],
    ["BSN 123456782", "number"],
    ["card 4111 1111 1111 1111", "number"],
  ])("is noticed: %s", (text, kind) => {
    expect(personalDataIn(text)).toContain(kind);
  });

  test.each([
    "In 2019 there were 12,345 cases, 3.4 % more than in 2018.",
    "A trial with 1 200 people (NCT01234567) lasted 2001-2005.",
    "doi:10.1001/jama.2019.123456789 and PMID 30123456",
    "See https://a.example/123456789/0612345678",
    "Take 0.5 mg twice, 100-200 mg at most.",
    "ISBN 978-3-16-148410-0",
    "published on 2026-11-24 at 09:30",
    "1,234,567,890 people",
    "",
  ])("is not seen where there is none: %s", (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});
