import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TreeDocument, TreeElement, TreeText } from "#article/tree/nodes.ts";
import { readMarkup } from "#article/tree/read-markup.ts";
import { inJsdom } from "../documents.ts";

const RULES = { hasScripts: true, hasShadows: false };

/** The tree that markup makes, and how much text it holds. */
function read(markup: string, rules = RULES): { body: TreeElement; document: TreeDocument; length: number } {
  const document = new TreeDocument();
  const body = new TreeElement("body", []);
  document.append(body);
  const length = readMarkup(markup, body, rules);
  return { body, document: document.settle(), length };
}

/** A tree in a line: names, attributes, texts. */
function outline(node: Node | null): string {
  if (node === null) return "";
  const element = node as Element;
  const inside = `${outline(node.firstChild)}`;
  const own =
    node.nodeType === 3
      ? JSON.stringify(node.nodeValue)
      : node.nodeType === 1
        ? `${element.localName}[${Array.from(element.attributes, ({ name, value }) => `${name}=${value}`)}](${inside})`
        : "-";
  return `${own} ${outline(node.nextSibling)}`;
}

const text = fc.string({ unit: fc.constantFrom("a", "<", ">", "&", '"', "\u00a0", "&amp;", " ", "\n", "ж") });
const name = fc.constantFrom("p", "div", "b", "br", "pre", "table", "td", "a", "x-y", "style", "noscript", "textarea");
const { node: tree } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    text.filter((data) => data !== ""),
    fc.record({
      name,
      attributes: fc.dictionary(fc.constantFrom("id", "class", "data-a"), text),
      inside: fc.array(tie("node"), { maxLength: 4 }),
    }),
  ),
}));

/** Builds in a document what was made up. */
function build(document: Document, made: unknown, parent: Element): void {
  if (typeof made === "string") {
    if (parent.lastChild?.nodeType !== 3) parent.append(document.createTextNode(made));
    return;
  }
  const { name: tag, attributes, inside } = made as { name: string; attributes: object; inside: unknown[] };
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  if (tag === "style" || tag === "noscript") element.append(document.createTextNode("p > a { } <b>"));
  else if (tag !== "br") for (const child of inside) build(document, child, element);
}

describe("markup that a browser wrote", () => {
  test("gives the very tree that was written, however odd", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (made) => {
        const document = inJsdom("");
        for (const each of made) build(document, each, document.body);
        // jsdom runs no scripts, and so writes `noscript` as elements.
        const { body, length } = read(document.body.innerHTML, { ...RULES, hasScripts: false });
        expect(outline(body.firstChild as unknown as Node)).toBe(outline(document.body.firstChild));
        expect(length).toBe(document.body.textContent?.length);
      }),
    );
  });

  test("lets each text know where it stands in all of the text", () => {
    const { document } = read("<p>One &amp; <b>two</b><!-- 3 --></p><script>4 < 5</script> six");
    const whole = "One & two4 < 5 six";
    for (const node of document.nodes)
      if (node instanceof TreeText) expect(whole.slice(node.start, node.start + node.length)).toBe(node.data);
  });

  test("has nothing of what templates hold, unless they are open shadow roots", () => {
    const markup = '<div><template shadowrootmode="open">in<template>no</template></template>light</div>';
    expect(read(markup)).toMatchObject({ length: 5 });
    const { body, length } = read(markup, { ...RULES, hasShadows: true });
    expect(length).toBe(7);
    expect(body.querySelector("div")?.shadowRoot?.textContent).toBe("in");
    expect(body.textContent).toBe("light");
  });

  test("has its style sheets as text where they are HTML, and with entities in pictures", () => {
    expect(read("<style>a > b</style>").body.textContent).toBe("a > b");
    expect(read("<svg><style>a &gt; b</style><desc><style>c > d</style></desc></svg>").body.textContent).toBe(
      "a > bc > d",
    );
  });
});

test("any other text gives some tree", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "p",
    "<p",
    "<!--",
    "-->",
    "=",
    '"',
    " a",
    "<script>",
    "<template>",
    "</template>",
    "&",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { document, length } = read(pieces.join(""), { ...RULES, hasShadows: true });
      expect(document.nodes.length).toBeGreaterThan(1);
      expect(length).toBeLessThanOrEqual(pieces.join("").length);
    }),
  );
});

test("markup without end takes linear time", () => {
  for (const piece of ["<div>", '<a b="', "<template>", "</p>", "<!--", "<svg", "<b a ", "<script"]) {
    expect(read(piece.repeat(200_000)).document.nodes.length).toBeGreaterThan(1);
  }
});
