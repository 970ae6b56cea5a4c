import { renderToString } from "preact-render-to-string";
import { beforeEach, describe, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readArticle } from "#article/read-article.ts";
import { check } from "#check/check.ts";
import { loadClaimSet } from "#cli/load-claim-set.ts";
import { parseHtml } from "#cli/parse-html.ts";
import { Welcome } from "#ui/welcome/Welcome.tsx";
import { LOCALES, messagesOf, useLocale } from "./use-locale.ts";

const claimSet = loadClaimSet();
beforeEach(() => {
  fakeBrowser.reset();
  browser.runtime.getManifest = () => ({ content_scripts: [{ matches: ["*://*.health.example/*"] }] }) as never;
});

/** What the sample is there to show: each sentence, and what is said of it. */
const SHOWN = {
  sampleSmoking: "supported",
  sampleVitamin: "refuted",
  sampleZinc: "overstated",
  sampleCoffee: null,
} as const;

describe.each(LOCALES)("the welcome page in %s", (locale) => {
  beforeEach(() => useLocale(locale));

  test("has an article of which the sample alone is read, with four kinds of verdict", () => {
    const messages = messagesOf(locale);
    const html = `<!doctype html><html lang="${locale}"><body>${renderToString(<Welcome />)}</body></html>`;
    const document = parseHtml(html);
    const sample = document.querySelector("article");
    const isVisible = (element: Element) => Boolean(sample?.contains(element) || element.contains(sample));
    const reading = readArticle(document, { url: "https://extension.example/welcome.html", isVisible });
    if (!reading) throw new Error("no article was found");
    const { article } = reading;
    expect(article.title).toBe(messages["sampleTitle"]);
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      messages["sampleTitle"],
      messages["sampleOpening"],
      Object.keys(SHOWN)
        .map((key) => messages[key])
        .join(" "),
      messages["sampleClosing"],
    ]);
    const { claims } = check(article, claimSet);
    expect(claims.map(({ text, verdict }) => [text, verdict])).toEqual(
      Object.entries(SHOWN).map(([key, verdict]) => [messages[key], verdict]),
    );
  });
});
