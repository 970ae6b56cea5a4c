import {
  type Attribute,
  TreeComment,
  TreeElement,
  type TreeNode,
  type TreeParent,
  TreeShadow,
  TreeText,
} from "./nodes.ts";

/** How markup is to be read. */
export interface MarkupRules {
  /** Whether `noscript` holds text, as where scripts run, or elements. */
  hasScripts: boolean;
  /** Whether templates with that attribute are open shadow roots. */
  hasShadows: boolean;
}

/** More nodes than this are left out: no page that a person reads has them. */
const MAX_NODES = 400_000;
const VOID = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);
const RAW = new Set("script style xmp iframe noembed noframes plaintext".split(" "));
const FOREIGN = new Set(["svg", "math"]);
/** In these, foreign elements hold HTML again. */
const HTML_AGAIN = new Set("foreignObject desc title annotation-xml mi mo mn ms mtext".split(" "));
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/y;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp);/g;
const CHARACTERS: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00a0",
};

/**
 * Appends to `root` what markup says that a browser made of a tree: of a form without surprises, and not mended, so that what comes out is
 * the tree that was written (https://html.spec.whatwg.org/#serialising-html-fragments). Returns how much text the tree has, in UTF-16 units; each text
 * knows where it stands in that. Markup of any other form gives some tree, too, in linear time.
 */
export function readMarkup(markup: string, root: TreeParent, rules: MarkupRules): number {
  return new MarkupReader(markup, root, rules).read();
}

class MarkupReader {
  #markup: string;
  #rules: MarkupRules;
  #at = 0;
  #length = 0;
  #nodes = 0;
  #open: TreeParent[];
  /** How many of the open elements are foreign ones in which no HTML begins again, at the end of the list. */
  #foreign: boolean[] = [false];
  /** Templates among the open elements: what is in them is no part of the page. */
  #templates = 0;

  constructor(markup: string, root: TreeParent, rules: MarkupRules) {
    this.#markup = markup;
    this.#rules = rules;
    this.#open = [root];
  }

  read(): number {
    while (this.#at < this.#markup.length && this.#nodes < MAX_NODES) {
      const next = this.#markup.indexOf("<", this.#at);
      const end = next < 0 ? this.#markup.length : next;
      if (end > this.#at) this.#text(decoded(this.#markup.slice(this.#at, end)));
      this.#at = end;
      if (next >= 0) this.#tag();
    }
    return this.#length;
  }

  #tag(): void {
    const markup = this.#markup;
    if (markup.startsWith("<!--", this.#at)) {
      this.#add(new TreeComment());
      this.#skipTo("-->", this.#at + 4);
    } else if (/[!?]/.test(markup.charAt(this.#at + 1))) this.#skipTo(">", this.#at);
    else if (markup.charAt(this.#at + 1) === "/") {
      const from = this.#at + 2;
      this.#skipTo(">", from);
      this.#close(markup.slice(from, this.#at - 1));
    } else this.#openElement();
  }

  #openElement(): void {
    const name = this.#name();
    const attributes: Attribute[] = [];
    ATTRIBUTE.lastIndex = this.#at;
    for (let found = ATTRIBUTE.exec(this.#markup); found !== null; found = ATTRIBUTE.exec(this.#markup)) {
      attributes.push({ name: found[1] ?? "", value: decoded(found[2] ?? "") });
      this.#at = ATTRIBUTE.lastIndex;
    }
    this.#skipTo(">", this.#at);
    const isForeign = FOREIGN.has(name) || (this.#foreign.at(-1) ?? false);
    const element = new TreeElement(name, attributes);
    const parent = this.#open.at(-1);
    const isShadow = this.#rules.hasShadows && name === "template" && element.getAttribute("shadowrootmode") === "open";
    if (isShadow && parent instanceof TreeElement && parent.shadowRoot === null) {
      parent.shadowRoot = new TreeShadow(parent);
      this.#push(parent.shadowRoot, false);
      return;
    }
    this.#add(element);
    if (!isForeign && VOID.has(name)) return;
    this.#push(element, isForeign && !HTML_AGAIN.has(name));
    if (name === "template") this.#templates++;
    else if (!isForeign && (RAW.has(name) || (name === "noscript" && this.#rules.hasScripts))) this.#raw(name);
  }

  #name(): string {
    const from = this.#at + 1;
    let to = from;
    while (to < this.#markup.length && !/[\s>]/.test(this.#markup.charAt(to))) to++;
    this.#at = to;
    return this.#markup.slice(from, to);
  }

  #push(parent: TreeParent, isForeign: boolean): void {
    this.#open.push(parent);
    this.#foreign.push(isForeign);
  }

  /** Ends the innermost open element if it has this name. */
  #close(name: string): void {
    const open = this.#open.at(-1);
    const isEnd =
      open instanceof TreeShadow ? name === "template" : open instanceof TreeElement && open.localName === name;
    if (!isEnd || this.#open.length === 1) return;
    this.#open.pop();
    this.#foreign.pop();
    if (name === "template" && !(open instanceof TreeShadow)) this.#templates--;
  }

  #raw(name: string): void {
    const end = this.#markup.indexOf(`</${name}>`, this.#at);
    const to = end < 0 ? this.#markup.length : end;
    this.#text(this.#markup.slice(this.#at, to));
    this.#at = to;
  }

  #text(data: string): void {
    if (this.#templates > 0 || data === "") return;
    this.#add(new TreeText(data, this.#length));
    this.#length += data.length;
  }

  #add(node: TreeNode): void {
    this.#nodes++;
    if (this.#templates === 0) this.#open.at(-1)?.append(node);
  }

  #skipTo(end: string, from: number): void {
    const found = this.#markup.indexOf(end, from);
    this.#at = found < 0 ? this.#markup.length : found + end.length;
  }
}

function decoded(text: string): string {
  return text.includes("&") ? text.replace(ENTITY, (entity) => CHARACTERS[entity] ?? entity) : text;
}
