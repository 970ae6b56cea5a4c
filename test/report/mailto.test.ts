import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_MAILTO_LENGTH, type MailWords, mailtoLink } from "#report/mailto.ts";
import { REPORT_OF_KIND, sampleReport } from "./sample-report.ts";

const WORDS: MailWords = {
  subject: "Problem in an article",
  page: "Page",
  quotation: "Passage",
  reason: "Reason",
  reasonText: "Inaccurate",
  comment: "Comment",
  correction: "Correction",
  citedSource: "Source",
  reference: "Reference",
  reader: "From",
  shortened: "[shortened]",
};

function bodyOf(href: string): string {
  return new URLSearchParams(href.slice(href.indexOf("?") + 1).replaceAll("+", "%2B")).get("body") ?? "";
}

describe("an e-mail about a report", () => {
  test("has the page, the passage, the reason and the reader's words, and no addressee", () => {
    const { href, shortened } = mailtoLink(sampleReport(), WORDS);
    expect(href.startsWith("mailto:?subject=Problem%20in%20an%20article&body=")).toBe(true);
    expect(bodyOf(href)).toContain("Passage:\r\nA cold shower prevents colds.");
    expect(bodyOf(href)).toContain("https://health.example/news/cold-water.html");
    expect(bodyOf(href)).toContain("One small study is no proof.");
    expect(shortened).toBe(false);
  });

  test("does not mention what was left empty", () => {
    const { href } = mailtoLink(sampleReport({ comment: "", quotation: null }), WORDS);
    expect(bodyOf(href)).not.toContain("Comment:");
    expect(bodyOf(href)).not.toContain("Passage:");
  });

  test("cannot be given further recipients by what the page or the reader wrote", () => {
    const { href } = mailtoLink(sampleReport({ title: "x&bcc=a@evil.example\r\nBcc: b@evil.example" }), WORDS);
    expect([...new URLSearchParams(href.slice(8)).keys()]).toEqual(["subject", "body"]);
  });

  test("goes to the address it is given, which cannot add anything to it", () => {
    const { href } = mailtoLink(sampleReport(), WORDS, { address: "editors@a.example?bcc=b@evil.example" });
    expect(href.startsWith("mailto:editors@a.example%3Fbcc%3Db%40evil.example?subject=")).toBe(true);
  });

  test("names the reference that it is about, and the reader who wants to be named", () => {
    const { href } = mailtoLink(REPORT_OF_KIND.reference, WORDS);
    expect(bodyOf(href)).toContain("Reference:\r\nA. Author. On showers. 1998.\r\nhttps://doi.org/10.5555/showers");
    expect(bodyOf(href)).toContain("From:\r\nR. Reader, reader@example.org");
  });

  test("that would be too long is shortened, and its last line says so", () => {
    const { href, shortened } = mailtoLink(sampleReport({ comment: "Äußerst lang. ".repeat(300) }), WORDS);
    expect(shortened).toBe(true);
    expect(href.length).toBeLessThanOrEqual(MAX_MAILTO_LENGTH);
    expect(bodyOf(href).endsWith("[shortened]")).toBe(true);
  });

  test("stays within its limit and decodes, whatever was written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 4_000 }),
        fc.integer({ min: 300, max: 2_000 }),
        (comment, limit) => {
          const { href } = mailtoLink(sampleReport({ comment }), WORDS, { limit });
          expect(href.length).toBeLessThanOrEqual(limit);
          expect(() => decodeURIComponent(href)).not.toThrow();
        },
      ),
    );
  });
});
