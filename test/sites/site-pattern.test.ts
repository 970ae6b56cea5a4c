import { describe, expect, test } from "vitest";
import { HEALTH_PUBLISHERS, publisherPattern, siteName } from "#sites/health-publishers.ts";
import { covers, patternFor } from "#sites/site-pattern.ts";
import { sitePatterns } from "#storage/allowed-sites.ts";
import domains from "../../assets/sources/domains.json" with { type: "json" };

describe("the pattern of a site", () => {
  test.each([
    ["https://www.health.example/a?b#c", "https://www.health.example/*"],
    ["https://health.example:8443/", "https://health.example/*"],
    ["http://localhost:4000/a.html", "http://localhost/*"],
    ["http://health.example/", null],
    ["https://intranet/", null],
    ["file:///tmp/a.html", null],
    ["about:blank", null],
    ["no address", null],
  ])("of %s is %s", (url, pattern) => {
    expect(patternFor(url)).toBe(pattern);
  });

  test.each([
    ["*://*.iliveok.com/*", "http://nl.iliveok.com/a", true],
    ["*://*.iliveok.com/*", "https://iliveok.com/", true],
    ["*://*.iliveok.com/*", "https://notiliveok.com/", false],
    ["https://a.example/*", "https://a.example:99/x", true],
    ["https://a.example/*", "http://a.example/x", false],
    ["https://a.example/*", "https://b.a.example/x", false],
  ])("%s and %s: %s", (pattern, url, isCovered) => {
    expect(covers(pattern, url)).toBe(isCovered);
  });
});

describe("the list of health publishers", () => {
  const all = Object.values(HEALTH_PUBLISHERS).flat();

  test("names each domain once, each known as a health portal", () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((domain) => !domains["health-portal"].includes(domain))).toEqual([]);
  });

  test("makes patterns that may be stored and that name their site", () => {
    const patterns = all.map(publisherPattern);
    expect(sitePatterns(patterns)).toEqual(patterns);
    expect(patterns.map(siteName)).toEqual(all);
  });

  test("never grows to a whole top-level domain or to all sites", () => {
    for (const pattern of [
      "https://*/*",
      "https://*.com/*",
      "*://*/*",
      "<all_urls>",
      "https://a.example/b/*",
      "https://*.example/*",
    ])
      expect(sitePatterns([pattern]), pattern).toEqual([]);
  });
});
