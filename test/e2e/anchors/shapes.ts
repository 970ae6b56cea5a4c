import { pick, type Random } from "./sentences.ts";

/** One way in which pages hold their text. */
export interface Shape {
  block: (sentences: readonly string[], random: Random) => string;
  /** Around all blocks together. */
  article?: (blocks: string) => string;
  head?: string;
  isRtl?: boolean;
  blocks?: number;
}

const SOFT_HYPHEN = "\u00ad";
const joined = (sentences: readonly string[]): string => sentences.join(" ");
const paragraph = (sentences: readonly string[]): string => `<p data-b>${joined(sentences)}</p>`;

/** Changes the words of a text one by one. */
function words(text: string, change: (word: string, index: number) => string): string {
  return text.split(" ").map(change).join(" ");
}

function inMarkup(text: string, random: Random): string {
  return words(text, (word) => {
    const kind = random();
    if (kind < 0.15) return `<b>${word}</b>`;
    if (kind < 0.3) return `<a href="#x"><span>${word.slice(0, 2)}</span>${word.slice(2)}</a>`;
    return kind < 0.4 ? `<em><i>${word}</i></em>` : word;
  });
}

function invisible(text: string, random: Random): string {
  return words(text, (word) => {
    const kind = random();
    if (word.length > 4 && kind < 0.4) return word.slice(0, 3) + SOFT_HYPHEN + word.slice(3);
    if (kind < 0.5) return `\u200b${word}`;
    return kind < 0.6 ? `${word.slice(0, 2)}<wbr>${word.slice(2)}` : word;
  });
}

function withLigatures(text: string): string {
  return text
    .replaceAll("ffi", "\ufb03")
    .replaceAll("fi", "\ufb01")
    .replaceAll("fl", "\ufb02")
    .replaceAll("ff", "\ufb00");
}

/** The shapes by name; a page of one is made of it throughout. */
export const SHAPES: Record<string, Shape> = {
  paragraphs: { block: paragraph },
  lists: { block: (sentences) => `<ul>${sentences.map((one) => `<li data-b>${one}</li>`).join("")}</ul>` },
  table: {
    block: (sentences) =>
      `<table><tr>${sentences.map((one) => `<td data-b>${one}</td>`).join("")}</tr></table><p data-b>It says so on the wall beside the door, at least.</p>`,
  },
  divisions: { block: (sentences) => `<div><div><div><div data-b>${joined(sentences)}</div></div></div></div>` },
  shadow: {
    block: (sentences) =>
      `<x-part><template shadowrootmode="open"><div><p data-b>${joined(sentences)}</p></div></template></x-part>`,
  },
  slotted: {
    block: (sentences) =>
      `<x-box><template shadowrootmode="open"><section><slot></slot></section></template><p data-b>${joined(sentences)}</p></x-box>`,
  },
  markup: { block: (sentences, random) => `<p data-b>${inMarkup(joined(sentences), random)}</p>` },
  invisible: { block: (sentences, random) => `<p data-b>${invisible(joined(sentences), random)}</p>` },
  ligatures: { block: (sentences) => `<p data-b>${withLigatures(joined(sentences))}</p>` },
  spaces: {
    block: (sentences, random) =>
      `<p data-b>\n   ${joined(sentences).replaceAll(" ", () => pick([" ", "&nbsp;", "\n    ", "&#8239;"], random))}\n</p>`,
  },
  rtl: {
    isRtl: true,
    block: (sentences) =>
      `<p data-b dir="auto">${joined(sentences)} <bdi>שלום לכולם</bdi></p><p data-b>אתמול ירד גשם כל היום, ואיש לא יצא מן הבית.</p>`,
  },
  details: {
    block: (sentences, random) =>
      `<details${random() < 0.5 ? " open" : ""}><summary>More of it</summary><p data-b>${joined(sentences)}</p></details>`,
  },
  tabs: {
    block: (sentences, random) =>
      `<section><div data-tab><p data-b>${joined(sentences)}</p></div><div data-tab${random() < 0.7 ? " hidden" : ""}><p data-b>${joined(sentences)}</p></div></section>`,
  },
  comments: {
    block: (sentences) => `<p data-b><!----><!--[-->${sentences.join("<!----> <!---->")}<!--]--></p>`,
  },
  contents: {
    block: (sentences) =>
      `<div style="display:contents"><span style="display:contents"><p data-b>${joined(sentences)}</p></span></div>`,
  },
  "content-visibility": {
    head: "<style>.cv{content-visibility:auto;contain-intrinsic-size:auto 300px}</style>",
    block: (sentences) => `<div class="cv"><p data-b>${joined(sentences)}</p></div>`,
  },
  lines: { block: (sentences) => `<p data-b>${sentences.join("<br>\n")}</p>` },
  quotes: {
    block: (sentences) => `<blockquote><p data-b>${joined(sentences)}</p></blockquote>${paragraph(sentences)}`,
  },
  definitions: {
    block: ([first = "", ...rest]) => `<dl><dt data-b>${first}</dt><dd data-b>${joined(rest)}</dd></dl>`,
  },
  spans: {
    block: (sentences) =>
      `<p data-b>${words(joined(sentences), (word) => `<span class="w">${word}</span>`).replaceAll("> <", "> <")}</p>`,
  },
  "in-between": {
    block: (sentences) =>
      `<p data-b>${words(joined(sentences), (word, index) => (index % 5 === 2 ? `${word} <span data-skip class="tooltip-text">As said</span>` : word))}</p>`,
  },
  pictures: {
    block: (sentences) =>
      `<p data-b>${words(joined(sentences), (word, index) => (index % 4 === 1 ? `<svg data-skip width="8" height="8"><text>x</text></svg>${word}` : word))}</p>`,
  },
  initials: {
    block: (sentences) => `<p data-b>${joined(sentences).replace(/^./u, '<span class="first">$&</span>')}</p>`,
  },
  positioned: {
    head: "<style>.flex{display:flex;flex-direction:column-reverse}.flex>*{position:relative;transform:translateX(1px)}</style>",
    block: (sentences) => `<div class="flex">${paragraph(sentences)}${paragraph(sentences)}</div>`,
  },
  preformatted: {
    block: (sentences) => `<div style="white-space:pre-wrap" data-b>${sentences.join("\n   ")}</div>`,
  },
  editable: {
    block: (sentences) => `<div contenteditable="true" role="none"><p data-b>${joined(sentences)}</p></div>`,
  },
  long: { blocks: 400, block: paragraph },
};
