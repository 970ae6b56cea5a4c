import { expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { parseHtml } from "#cli/parse-html.ts";
import { inJsdom } from "./documents.ts";

const LIST = `<button>Show references</button><section><h2>References</h2><ol><li id="s1">Plug A. Foam. Ear. 2010;1:2.
  doi:10.5555/ear.2010.2</li><li id="s2">Wax B. Wax. Ear. 2012;3:4. PMID 22990304</li></ol></section>`;
const MARK = '<sup><a href="#s2">2</a></sup>';
const page = (mark: string, list: string) => `<main><article><h1>Earplugs for light sleepers</h1>
  <p>Foam plugs lower the noise by 33 dB<sup><a href="#s1">1</a></sup> and are thrown away after one night on the ward.
  Wax ones last longer<x-cite>${mark}</x-cite>, for a week at most.</p><x-fold>${list}</x-fold></article></main>`;

/** A page whose custom elements hold these in shadow roots. */
function withRoots(mark: string, list: string): Document {
  const document = inJsdom(page("", ""));
  for (const [name, html] of [
    ["x-cite", mark],
    ["x-fold", list],
  ] as const) {
    const root = document.querySelector(name)?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = html;
  }
  return document;
}

const template = (html: string) => `<template shadowrootmode="open">${html}</template>`;

test.each([
  ["made by a script", withRoots(MARK, LIST)],
  ["declared in a file", parseHtml(page(template(MARK), template(LIST)))],
])("marks and lists in open shadow roots are read: %s", (_, document) => {
  const article = readArticle(document, { url: null })?.article;
  expect(article?.markers.map(({ text, references }) => [text, references])).toEqual([
    ["1", [1]],
    ["2", [2]],
  ]);
  expect(article?.references.map(({ doi, pmid }) => doi ?? pmid)).toEqual(["10.5555/ear.2010.2", "22990304"]);
  expect(article?.text).toContain("last longer2, for a week");
  expect(article?.text).not.toContain("Plug A.");
});

test("the text of a closed shadow root, or of another template, is none of the page", () => {
  const document = parseHtml(page(`<template>${MARK}</template>`, template(LIST)));
  expect(readArticle(document, { url: null })?.article.markers).toHaveLength(1);
});
