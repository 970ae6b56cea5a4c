import { hidesByStyle } from "#article/not-article.ts";
import { hostOf } from "#article/open-roots.ts";

/** What a reader is told by; without an effect on it, an attribute is of no interest. */
const LOOKS = ["hidden", "aria-hidden", "open", "class", "style"];
/** What a style sets that shows or hides. */
const SHOWS = /display|visib/i;
const NO_TEXT = /^(?:SCRIPT|STYLE|LINK|META|#comment)$/;
/** Text beside the article that is longer may be another article; a clock or a counter is shorter. */
const MUCH_TEXT = 200;
/** Nodes in which the text of what was added is counted. */
const MOST_NODES = 200;

/** What is done when a page changes. */
export interface PageWatch {
  /** True for the one element that is drawn by us. */
  isOurs: (node: Node) => boolean;
  /** The element that the article stands in; null where none was found: then everything concerns. */
  article: () => Element | null;
  /** The page was touched at these nodes: at once, before it is painted, many times a second. */
  onTouch: (touched: readonly Node[]) => void;
  /** Its text may read otherwise. */
  onText: () => void;
  /** Something may be hidden or shown. */
  onLook: () => void;
}

/** An observer of a page, and of its shadow roots as they become known. */
export interface PageObserver {
  /** Watches an open shadow root as well, once. */
  add: (root: ShadowRoot) => void;
  stop: () => void;
}

/** Tells of changes of a page's text and of what it shows. Never changes anything. */
export function observePage(page: Document, watch: PageWatch): PageObserver {
  const roots = new WeakSet<ShadowRoot>();
  const observer = new MutationObserver((records) => {
    const changes = records.filter((record) => !isNothing(record, watch.isOurs));
    if (changes.length === 0) return;
    watch.onTouch(changes.map(({ target }) => target));
    const article = watch.article();
    const texts = changes.filter((change) => change.type !== "attributes" || hides(change));
    if (texts.some((change) => concerns(change, article))) watch.onText();
    else if (texts.length < changes.length) watch.onLook();
  });
  const options = {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: LOOKS,
    attributeOldValue: true,
  };
  observer.observe(page.documentElement, options);
  return {
    add: (root) => {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, options);
    },
    stop: () => observer.disconnect(),
  };
}

/** Changes that leave the page's text as it is: our own element coming and going, style sheets, scripts, movements. */
function isNothing(change: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  const { type, target, addedNodes, removedNodes } = change;
  if (isOurs(target)) return true;
  if (type === "attributes") return isMovement(change);
  if (target.parentElement?.closest("head, script, style")) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every((node) => isOurs(node) || NO_TEXT.test(node.nodeName));
}

/** Attributes of what holds nothing, and styles that neither show nor hide: animations set those many times a second. */
function isMovement({ target, attributeName, oldValue }: MutationRecord): boolean {
  const element = target as Element;
  if (element.firstChild === null && !element.shadowRoot) return true;
  const value = element.getAttribute(attributeName ?? "");
  return value === oldValue || (attributeName === "style" && !SHOWS.test(oldValue ?? "") && !SHOWS.test(value ?? ""));
}

/** Whether an attribute alone tells that its element is hidden or shown: such elements are passed over unseen when a page is read. */
function hides({ target, attributeName, oldValue }: MutationRecord): boolean {
  if (attributeName === "style")
    return hidesByStyle(oldValue) !== hidesByStyle((target as Element).getAttribute("style"));
  return attributeName !== "class";
}

/** Whether a change may alter the article: it is in it or around it, or brings as much text as an article has. */
function concerns({ type, target, addedNodes }: MutationRecord, article: Element | null): boolean {
  if (article === null || !article.isConnected) return true;
  if (isWithin(article, target)) return true;
  if (type === "attributes") return isWithin(target, article) || hasMuchText(target);
  if (type !== "childList") return false;
  return [...addedNodes].some((node) => isWithin(node, article) || hasMuchText(node));
}

/** True where `node` is `outer` or below it, seen through shadow roots. */
function isWithin(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = hostOf(at.getRootNode())) if (outer.contains(at)) return true;
  return false;
}

function hasMuchText(node: Node): boolean {
  const walker = (node.ownerDocument ?? document).createTreeWalker(node, NodeFilter.SHOW_ALL);
  let length = 0;
  for (let left = MOST_NODES, at: Node | null = node; at !== null && left > 0; at = walker.nextNode(), left--) {
    // What its shadow root holds cannot be told cheaply.
    if (at instanceof Element && (at.shadowRoot || at.localName.includes("-"))) return true;
    if (at instanceof Text) length += at.length;
    if (length > MUCH_TEXT) return true;
  }
  return walker.nextNode() !== null;
}
