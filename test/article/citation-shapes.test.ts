import { describe, expect, test } from "vitest";
import { readArticle } from "#article/read-article.ts";
import { parseHtml } from "#cli/parse-html.ts";

const PROSE =
  "<p>Sleep is a state in which the body rests, and in which the brain does work that is needed later on.</p>";

/** What is read of an article with this text and, behind it, this list. */
function read(text: string, list = "", head = "") {
  const html = `<html lang="en"><head><title>Sleep</title>${head}</head><body><article><h1>Sleep</h1>${PROSE}${PROSE}${PROSE}<div>It is known ${text} to help people.</div>${list}</article></body></html>`;
  const article = readArticle(parseHtml(html), { url: null })?.article;
  if (article === undefined) throw new Error("no article was found");
  return {
    markers: article.markers.map(({ text: mark, references }) => [mark, references]),
    references: article.references.map(({ label, doi, pmid }) => [label, doi ?? pmid]),
  };
}

/** A numbered list of three; entry 2 has the id `r2` and the DOI 10.1000/b. */
const LIST = `<h2>References</h2><ol>${["a", "b", "c"]
  .map((letter, index) => `<li id="r${index + 1}">Roe A. Sleep. 2019. doi:10.1000/${letter}</li>`)
  .join("")}</ol>`;
const THREE = [
  ["1", "10.1000/a"],
  ["2", "10.1000/b"],
  ["3", "10.1000/c"],
];

describe("marks", () => {
  test.each<[string, string, [string, number[]][]]>([
    ["a link around raised numbers", '<a href="#r1"><sup>1,2</sup></a>', [["1,2", [1, 2]]]],
    ["a link that only a script follows", '<a href="javascript:show()"><sup>2</sup></a>', [["2", [2]]]],
    ["raised brackets around such a link", '<sup>(<a href="#">1,3</a>)</sup>', [["(1,3)", [1, 3]]]],
    ["a link without an address that names its entry", '(<a data-rid="r2">Roe, 2019</a>)', [["(Roe, 2019)", [2]]]],
    [
      "works in parentheses of their own, with links around them or their years",
      '(see <a href="#r1">Roe, 2019</a>; Poe et al., <a href="#r2">2020</a>, <a href="#r3">2021</a>) by <a href="#r3">Loe (2021)</a>',
      [
        ["(see Roe, 2019; Poe et al., 2020, 2021)", [1, 2, 3]],
        ["Loe (2021)", [3]],
      ],
    ],
    [
      "works beside other words in parentheses",
      '(40 people; <a href="#r1">Roe, 2019</a>) (in <a href="#r2">a trial of 2020</a>)',
      [
        ["Roe, 2019", [1]],
        ["a trial of 2020", [2]],
      ],
    ],
    ["a button", '<sup><button aria-controls="r3">3</button></sup>', [["3", [3]]]],
    ["a link that is called a tooltip", '<a class="tooltip" href="#r1">1</a>', [["1", [1]]]],
    [
      "pages behind the number",
      '[<a href="#r1">1</a>, p. 14] and <sup><a href="#r2">2</a>(p3)</sup>',
      [
        ["[1, p. 14]", [1]],
        ["2(p3)", [2]],
      ],
    ],
    [
      "a range whose ends are links in brackets",
      '[<a href="#r1">1</a>]–[<a href="#r3">3</a>]',
      [["[1]–[3]", [1, 2, 3]]],
    ],
    ["a range whose ends are links", '<a href="#r1">1</a>-<a href="#r3">3</a>', [["1-3", [1, 2, 3]]]],
    [
      "raised pieces side by side",
      '<sup><a href="#r1">1</a></sup><sup>,</sup><sup><a href="#r3">3</a></sup> <sup><a href="#r2">2</a></sup><sup>–</sup><sup><a href="#r3">3</a></sup>',
      [
        ["1,3", [1, 3]],
        ["2–3", [2, 3]],
      ],
    ],
    [
      "the note itself, hidden beside its mark",
      '<sup>1</sup><span class="footnote_tooltip">Roe A. <a href="https://doi.org/10.1000/x">Sleep</a>. 2019.</span> a week <sup>2</sup><span class="mfn-footnote__note">Moe B. <a href="https://doi.org/10.1000/y">Nap</a></span>',
      [
        ["1", [1]],
        ["2", [2]],
      ],
    ],
    ["hidden words in the link", '<a href="#r1"><span class="off-screen">Citation</span>1</a>', [["1", [1]]]],
    ["a link to the list as a whole", '[<a href="#list">2</a>]', [["[2]", [2]]]],
    ["a link to the publisher's summary", '[<a href="/abstract/3">3</a>]', [["[3]", [3]]]],
    ["a link by way of the page's own path", '<sup><a href="/articles/sleep#r1">1</a></sup>', [["1", [1]]]],
  ])("%s", (_, text, expected) => {
    expect(read(text, LIST.replace("<h2>", '<h2 id="list">')).markers).toEqual(expected);
  });

  test("a number that names its entry without being a link", () => {
    const list = LIST.replaceAll('id="r', 'id="citation-');
    const mark = (name: string) => `<span data-id="#citation-${name}"><span>2</span></span>`;
    expect(read(mark("2"), list).markers).toEqual([["2", [2]]]);
    expect(read(mark("9"), list).markers).toEqual([]);
  });

  test("marks whose entries lead back to them find these, whatever their ids are", () => {
    const list = LIST.replace("Roe", '<a href="#m1">Roe, 2019</a>');
    expect(read('(<a href="#b1" name="m1">Roe, 2019</a>)', list)).toEqual({
      markers: [["(Roe, 2019)", [1]]],
      references: THREE.map(([, doi]) => [null, doi]),
    });
  });

  test("a link straight to a study belongs to the entry that it names beside, or by its printed number", () => {
    const list = LIST.replaceAll(/ doi:10\.1000\/./g, "");
    expect(read('(<a href="https://doi.org/10.1000/x" data-jats-rid="r2">Roe, 2019</a>)', list)).toEqual({
      markers: [["(Roe, 2019)", [2]]],
      references: [
        [null, null],
        [null, "10.1000/x"],
        [null, null],
      ],
    });
    expect(read('[<a href="https://doi.org/10.1000/z">3</a>]', list)).toEqual({
      markers: [["[3]", [3]]],
      references: [
        ["1", null],
        ["2", null],
        ["3", "10.1000/z"],
      ],
    });
  });

  test("a link to a study of the list leads to its entry, also where that prints the DOI alone", () => {
    expect(read('as <a href="https://doi.org/10.1000/B">one trial</a> has it', LIST)).toEqual({
      markers: [["one trial", [2]]],
      references: THREE,
    });
  });
});

describe("lists", () => {
  test.each<[string, string]>([
    [
      "several blocks an entry",
      `<h2>References</h2>${["a", "b", "c"].map((x) => `<div class="r"><p class="t">Roe A. Sleep. 2019.</p><p><a href="https://doi.org/10.1000/${x}">CrossRef</a></p></div>`).join("")}<p>Keywords: sleep, 2019.</p>`,
    ],
    [
      "a block for each part of an entry",
      `<h2>References</h2><div>${["a", "b", "c"].map((x) => `<div class="r"><div>Roe A</div><div>Sleep</div><div class="volume">12</div><div>2019</div><a href="https://doi.org/10.1000/${x}">CrossRef</a></div>`).join("")}</div>`,
    ],
    [
      "a name that many sites make their own of",
      `<div class="x-sources"><button>3 sources collapsed</button><div><p>We use good sources.</p><ul>${["a", "b", "c"].map((x) => `<li>Roe A. (2019).<br><a href="https://doi.org/10.1000/${x}">https://doi.org/10.1000/${x}</a></li>`).join("")}</ul></div></div>`,
    ],
    [
      "a heading that is a button",
      LIST.replace("<h2>References</h2>", "<details><summary>View 3 references</summary>")
        .replace("<ol", "<ul")
        .replaceAll(/ id="r."/g, ""),
    ],
    ["a name on the heading", LIST.replace("<h2>", '<h2 id="references">')],
    [
      "links that touch the DOI",
      `<h2>References</h2><ul>${["a", "b", "c"].map((x) => `<li>Roe A. Sleep. 2019. doi:10.1000/${x}<a href="https://scholar.google.com/x">Scholar</a></li>`).join("")}</ul>`,
    ],
  ])("%s", (_, list) => {
    expect(read("", list).references.map(([, doi]) => doi)).toEqual(["10.1000/a", "10.1000/b", "10.1000/c"]);
  });

  test.each<[string, string]>([
    [
      "a number in an element of its own",
      LIST.replaceAll(/<li( id="r(.)")>/g, "<li$1><b>$2</b>")
        .replace("<ol>", "<ul>")
        .replace("</ol>", "</ul>"),
    ],
    [
      "a number in a term",
      LIST.replaceAll(/<li( id="r(.)")>/g, "<dt>[$2]</dt><dd$1>")
        .replaceAll("</li>", "</dd>")
        .replaceAll("ol>", "dl>"),
    ],
    ["a number that a style sheet prints", LIST.replaceAll("ol>", "ul>")],
  ])("%s is the label", (_, list) => {
    expect(read('<sup><a href="#r1">1</a></sup>', list).references).toEqual(THREE);
  });

  test("a copy of the list beside the text adds nothing, and marks may lead to it", () => {
    const copy = `<section class="panel-references">${LIST.replaceAll('id="r', 'id="copy')}</section>`;
    expect(read('<sup><a href="#r1">1</a>,<a href="#copy3">3</a></sup>', LIST + copy)).toEqual({
      markers: [["1,3", [1, 3]]],
      references: THREE,
    });
  });

  test("a section about the sources of something is text", () => {
    const foods =
      '<section id="sources"><h2>Sources</h2><p>Oily fish has much of it.</p><ul><li>Salmon</li><li>Eggs</li></ul></section>';
    expect(read("", foods).references).toEqual([]);
  });

  test("numbers that a browser would count are no labels where marks name authors", () => {
    const { references } = read('(<a href="#r1">Roe, 2019</a>; <a href="#r3">Roe and Moe, 2020</a>)', LIST);
    expect(references.map(([label]) => label)).toEqual([null, null, null]);
  });

  test("a few footnotes beside a list of references are none", () => {
    const notes = '<h2>Footnotes</h2><p><a id="n1"></a>1. Shared by the night porter in 2019.</p>';
    expect(read('<sup><a href="#n1">1</a></sup> and [<a href="#r2">2</a>]', notes + LIST)).toEqual({
      markers: [["[2]", [2]]],
      references: THREE,
    });
  });
});

describe("what is no mark", () => {
  const OWN = '<meta name="citation_doi" content="10.1000/own.1"><meta name="citation_pmid" content="4444">';
  const CITED =
    '[<a href="#r1">1</a>] [<a href="#r2">2</a>] [<a href="#r3">3</a>] [<a href="#r1">1</a>] [<a href="#r2">2</a>]';

  test.each<[string, string]>([
    ["the article's own DOI", '<a href="https://doi.org/10.1000/OWN.1">https://doi.org/10.1000/own.1</a>'],
    ["a figure of the article", '<a href="https://doi.org/10.1000/own.1.g001">10.1000/own.1.g001</a>'],
    ["the article's own PubMed number", 'PMID <a href="https://pubmed.ncbi.nlm.nih.gov/4444/">4444</a>'],
    ["a search for an author", '<a href="https://pubmed.ncbi.nlm.nih.gov/?term=Roe+A%5BAuthor%5D">Ann Roe</a>'],
    ["the homepage of a register", '<a href="https://clinicaltrials.gov/">ClinicalTrials.gov</a>'],
    ["deposited data", '<a href="https://doi.org/10.5281/zenodo.123456">data</a>'],
    ["an index of an array", "coded as sheep[1], and so on"],
    ["a footnote of a table that links no mark", "<table><tr><td>Poems<sup>1</sup></td><td>12 (3)</td></tr></table>"],
    ["an equation", 'Eq. (<a href="#e1">1</a>) <span id="e1">[<a href="#e1">2</a>]</span>'],
    ["a link to the list", '<a href="#refs">References (3)</a> and <a href="#list">references</a>'],
    ["a supplement in another file", 'Fig. S<a href="/suppl/appendix.pdf">3</a>'],
    ["a raised number that is a link to nothing known", '<sup><a href="#">17</a></sup>'],
    [
      "a check mark of the publisher",
      '<a href="https://crossmark.crossref.org/dialog/?doi=10.1000/own.1">Check for updates</a>',
    ],
    ["a hidden number", '<a href="#r1" aria-hidden="true">1</a>'],
    [
      "what a toggle in the line opens",
      '<span><a role="button" href="#">more</a><div>Roe A. <a href="https://doi.org/10.1000/a">Crossref</a></div></span>',
    ],
  ])("%s", (_, text) => {
    const list = `<section id="refs">${LIST.replace("<h2>", '<h2 id="list">')}</section>`;
    const { markers, references } = read(`${CITED} and ${text}`, list, OWN);
    expect(markers).toEqual([
      ["[1]", [1]],
      ["[2]", [2]],
      ["[3]", [3]],
      ["[1]", [1]],
      ["[2]", [2]],
    ]);
    expect(references).toEqual(THREE);
  });
});
