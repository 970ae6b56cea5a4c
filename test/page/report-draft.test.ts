// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { ArticleCheck, CheckedClaim } from "#check/article-check.ts";
import { draftFor, findingOf } from "#page/report-draft.ts";
import { ReportDraft } from "#report/report.ts";

function pageAt(url: string, html: string): Document {
  const page = new DOMParser().parseFromString(html, "text/html");
  Object.defineProperty(page, "URL", { value: url });
  return page;
}

describe("a draft about a page", () => {
  test("names the page without its fragment, its title, language and canonical address", () => {
    const page = pageAt(
      "https://a.example/x?y=1#part",
      '<html lang="nl"><title> Thee </title><link rel="canonical" href="https://a.example/x">',
    );
    expect(draftFor(page, { about: "page" })).toMatchObject({
      source: "https://a.example/x?y=1",
      title: "Thee",
      language: "nl",
      canonical: "https://a.example/x",
    });
  });

  test.each(["javascript:alert(1)", "data:text/html,x"])("does not take %s for a canonical address", (href) => {
    expect(
      draftFor(pageAt("https://a.example/", `<link rel="canonical" href="${href}">`), { about: "page" }).canonical,
    ).toBeNull();
  });

  test("leaves the reason to the reader", () => {
    expect(draftFor(pageAt("https://a.example/", ""), { about: "page" }).reason).toBeNull();
  });

  test("fits its schema once a reason is chosen, whatever the page is like", () => {
    const page = pageAt(
      `https://a.example/${"p".repeat(9_000)}`,
      `<html lang="${"x".repeat(90)}"><title>${"t".repeat(3_000)}</title>`,
    );
    expect(ReportDraft.safeParse({ ...draftFor(page, { about: "page" }), reason: "outdated" }).success).toBe(true);
  });
});

describe("what Claimscope found there", () => {
  const check = { claimSet: { version: "2026.3" } } as ArticleCheck;
  const claim = { verdict: "refuted", claim: "tea-cold-risk" } as CheckedClaim;

  test("is kept with the version of the claim set", () => {
    expect(findingOf(claim, check)).toEqual({ claim: "tea-cold-risk", verdict: "refuted", claimSet: "2026.3" });
  });

  test("names the claim pack that said so", () => {
    const pack = { name: "Harbour facts", publisher: "Nobody", version: "1.2" };
    expect(findingOf({ ...claim, claim: "Harbour facts/tea-cold-risk", pack }, check)).toEqual({
      claim: "tea-cold-risk",
      verdict: "refuted",
      claimSet: "1.2",
      pack: { name: "Harbour facts", publisher: "Nobody" },
    });
  });

  test("is nothing where the claim set had nothing to say", () => {
    expect(findingOf({ ...claim, verdict: null }, check)).toBeNull();
    expect(findingOf(undefined, check)).toBeNull();
  });
});
