import { describe, expect, test } from "vitest";
import { PUBLISHER_KINDS, publisherKind } from "#citations/publisher-kind.ts";
import domains from "../../assets/sources/domains.json" with { type: "json" };

describe("the kind of publisher behind an address", () => {
  test.each([
    ["https://www.nejm.org/doi/full/10.1056/NEJMoa1", "journal"],
    ["https://academic.oup.com/eurheartj/article/1/2", "journal"],
    ["https://www.fda.gov/drugs", "regulator"],
    ["https://www.efsa.europa.eu/en", "regulator"],
    ["https://pubmed.ncbi.nlm.nih.gov/1/", "public-body"],
    ["//www.kwf.nl/onderzoek", "patient-organisation"],
    ["https://nl.wikipedia.org/wiki/Griep", "reference-work"],
    ["https://smile.amazon.com/dp/1", "shop"],
    ["https://m.facebook.com/1", "social-medium"],
    ["https://notfda.gov.example/", null],
    ["https://myx.com/", null],
    ["mailto:someone@fda.gov", null],
    ["https://someone@evil.example/fda.gov", null],
  ])("%s is %s", (url, kind) => {
    expect(publisherKind(url)).toBe(kind);
  });

  test("is the same wherever a domain stands in the table", () => {
    const all = Object.values(domains).flat();
    expect(all.filter((domain, index) => all.indexOf(domain) !== index)).toEqual([]);
    expect(Object.keys(domains)).toEqual([...PUBLISHER_KINDS]);
    expect(all.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))).toBe(true);
  });
});
