import { BlockText } from "./block-text.ts";
import { type InlineSpan, isInline, spanKind } from "./inline-elements.ts";
import { isFurniture, type SkipRules } from "./not-article.ts";
import type { BlockKind, Container, PageBlock, PageBlocks } from "./page-block.ts";
import type { Visitor } from "./walk.ts";

const KINDS: Record<string, BlockKind> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  blockquote: "quote",
  td: "cell",
  th: "cell",
  caption: "caption",
  figcaption: "caption",
};
/** A cell that is longer holds the page's layout, not a table's data. */
const MAX_CELL = 200;
/** Shorter text is a label or a button more often than prose. */
const MIN_PROSE = 40;
/** Prose in which half of the words are links is a list of links. */
const MAX_LINKED_SHARE = 0.5;
/** Characters that end a line for good: the next line begins a block of its own. */
const ENDS_LINE = /[.!?…:;]["”’»)]?$/u;
/** A bullet, or a number with its point or in brackets or raised, at the start of a line. */
const BEGINS_ITEM =
  /^\s*(?:[•·▪●◦*–—-]\s|\d{1,3}[.)](?:\s|$)|\[\d{1,3}\]|\(\d{1,3}\)\s|[₁-₉]\s?\p{L}|[¹²³⁴-⁹]{1,3}\s?\p{L})/u;
/** What stands alone in a `sup` there. */
const RAISED_NUMBER = /^\s*\d{1,3}\s*$/;
/** Deeper nesting of links and raised text is no writing. */
const MAX_OPEN_SPANS = 16;

/** Collects the text blocks of a page while it is walked through. */
export class BlockCollector implements Visitor {
  readonly blocks: PageBlock[] = [];
  readonly declared: Container[] = [];
  #rules: SkipRules;
  #isVisible: (element: Element) => boolean;
  #room: number;
  #text = new BlockText();
  #spans: InlineSpan[] = [];
  #openSpans: InlineSpan[] = [];
  #containers: Container[] = [];
  #root: Container | null = null;
  #articles = 0;
  #breaks = 0;

  /** `room` is the number of UTF-16 units to collect at most. */
  constructor(rules: SkipRules, isVisible: (element: Element) => boolean, room: number) {
    this.#rules = rules;
    this.#isVisible = isVisible;
    this.#room = room;
  }

  /** What was collected. Throws where the walk is not over. */
  result(): PageBlocks {
    if (this.#root === null) throw new Error("the page was not walked through to its end");
    return { blocks: this.blocks, declared: this.declared, root: this.#root };
  }

  enter(element: Element): boolean {
    const tag = element.localName;
    if (tag === "br") {
      this.#breaks++;
      return false;
    }
    const isInLine = isInline(tag);
    if (this.#containers.length > 0 && (this.#room <= 0 || this.#isFurniture(element, tag))) {
      if (isInLine && tag !== "button") this.#text.gap();
      else this.#flush();
      return false;
    }
    this.#openSpan(element, tag);
    if (!isInLine) this.#openContainer(element, tag);
    return true;
  }

  leave(element: Element): void {
    const span = this.#openSpans.at(-1);
    if (span?.element === element) {
      span.end = this.#text.length;
      this.#openSpans.pop();
    }
    if (this.#containers.at(-1)?.element === element) this.#closeContainer();
  }

  text(node: Text): void {
    if (this.#room <= 0) return;
    if (this.#rules.apart.has(node)) {
      this.#text.gap();
      return;
    }
    if (this.#breaks > 0 && /\S/.test(node.data)) this.#resolveBreaks(node.data);
    const before = this.#text.length;
    this.#text.append(node, this.#room);
    this.#room -= this.#text.length - before;
  }

  #isFurniture(element: Element, tag: string): boolean {
    const place = { isInArticle: this.#articles > 0, isInQuote: this.#containers.at(-1)?.kind === "quote" };
    return isFurniture(element, tag, place, this.#rules);
  }

  /** One break is a new line of the same paragraph, unless that line has clearly ended or an item follows; two part paragraphs. */
  #resolveBreaks(next: string): void {
    const isNumber = this.#openSpans.at(-1)?.kind === "raised" && RAISED_NUMBER.test(next);
    const begins = isNumber || BEGINS_ITEM.test(next.slice(0, 40));
    if (this.#breaks > 1 || begins || ENDS_LINE.test(this.#text.tail)) this.#flush();
    else this.#text.lineBreak();
    this.#breaks = 0;
  }

  #openSpan(element: Element, tag: string): void {
    const kind = spanKind(element, tag);
    if (kind === null || this.#openSpans.length >= MAX_OPEN_SPANS) return;
    const span = { kind, start: this.#text.length, end: 0, element } satisfies InlineSpan;
    this.#openSpans.push(span);
    this.#spans.push(span);
  }

  #openContainer(element: Element, tag: string): void {
    this.#flush();
    const parent = this.#containers.at(-1);
    const kind = KINDS[tag] ?? parent?.kind ?? "paragraph";
    const from = this.blocks.length;
    this.#containers.push({ element, kind, prose: 0, from, to: from, best: null, second: 0 });
    if (tag === "article" || tag === "main") this.#articles++;
  }

  #closeContainer(): void {
    this.#flush();
    const container = this.#containers.pop();
    if (container === undefined) return;
    container.to = this.blocks.length;
    const tag = container.element.localName;
    if (tag === "article" || tag === "main") this.#articles--;
    if (this.#rules.declared.has(container.element)) this.declared.push(container);
    const parent = this.#containers.at(-1);
    if (parent === undefined) this.#root = container;
    else addTo(parent, container);
  }

  #flush(): void {
    this.#breaks = 0;
    if (this.#text.length === 0) return;
    this.#text.trimEnd();
    const container = this.#containers.at(-1);
    if (container !== undefined && this.#text.length > 0 && this.#isVisible(container.element)) {
      const block = this.#block(container);
      container.prose += block.prose;
      this.blocks.push(block);
    }
    this.#startAnew();
  }

  #block(container: Container): PageBlock {
    const { text, runs, breaks } = this.#text;
    for (const span of this.#openSpans) span.end = text.length;
    const spans = this.#spans.filter((span) => span.end > span.start);
    const linked = spans.reduce(
      (sum, span) => sum + (span.kind === "link" ? Math.min(span.end, text.length) - span.start : 0),
      0,
    );
    const kind = container.kind === "cell" && text.length > MAX_CELL ? "paragraph" : container.kind;
    const isProse = kind !== "heading" && text.length >= MIN_PROSE && linked < text.length * MAX_LINKED_SHARE;
    return {
      kind,
      text,
      runs,
      breaks,
      spans,
      element: container.element,
      linked,
      prose: isProse ? text.length - linked : 0,
    };
  }

  /** A link may go on in the next block; then it is a span there, too. */
  #startAnew(): void {
    this.#text = new BlockText();
    this.#openSpans = this.#openSpans.map((span) => ({ ...span, start: 0 }));
    this.#spans = [...this.#openSpans];
  }
}

function addTo(parent: Container, child: Container): void {
  if (child.prose === 0) return;
  parent.prose += child.prose;
  if (parent.best === null || child.prose > parent.best.prose) {
    parent.second = parent.best?.prose ?? 0;
    parent.best = child;
  } else parent.second = Math.max(parent.second, child.prose);
}
