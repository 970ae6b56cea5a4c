import type { TreeElement } from "./nodes.ts";

/** Whether an element matches. */
export type Matcher = (element: TreeElement) => boolean;

/** One condition: a name, `#id`, `.class`, `[name]` or `[name^='value']`. */
const SIMPLE =
  /([a-z][\w-]*|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w-]+)\s*(?:([~^*]?)=\s*(?:'([^']*)'|"([^"]*)"|([\w-]+))\s*)?\]/iy;
const COMBINATOR = /\s*([>+])\s*|\s+/y;
/** Attributes whose values have no case in HTML. */
const CASELESS = new Set(["rel", "type"]);

const known = new Map<string, Matcher>();

/**
 * What tells whether an element matches a selector: names, ids, classes and attributes, descendants, children (`>`) and next siblings (`+`), as
 * far as the reading of articles needs them. Throws a SyntaxError for anything else.
 */
export function matcherOf(selector: string): Matcher {
  const made = known.get(selector) ?? listMatcher(selector.split(","));
  known.set(selector, made);
  return made;
}

function listMatcher(selectors: readonly string[]): Matcher {
  const names = new Set(selectors.filter((one) => /^\s*[a-z][\w-]*\s*$/i.test(one)).map((one) => one.trim()));
  const others = selectors.filter((one) => !names.has(one.trim())).map((one) => complexMatcher(one.trim()));
  return (element) => names.has(element.localName) || others.some((matches) => matches(element));
}

/** Compounds with what stands between them, from left to right. */
function complexMatcher(selector: string): Matcher {
  let at = 0;
  let matches: Matcher | null = null;
  while (at < selector.length || matches === null) {
    let combinator = "";
    if (matches !== null) {
      COMBINATOR.lastIndex = at;
      const between = COMBINATOR.exec(selector);
      if (between === null) throw new SyntaxError(`not understood in a selector: ${selector.slice(at)}`);
      combinator = between[1] ?? " ";
      at = COMBINATOR.lastIndex;
    }
    const conditions: Matcher[] = [];
    SIMPLE.lastIndex = at;
    for (let part = SIMPLE.exec(selector); part !== null; part = SIMPLE.exec(selector)) {
      conditions.push(simpleMatcher(part));
      at = SIMPLE.lastIndex;
    }
    if (conditions.length === 0) throw new SyntaxError(`not understood in a selector: ${selector.slice(at)}`);
    const compound: Matcher = (element) => conditions.every((condition) => condition(element));
    matches = matches === null ? compound : joined(matches, combinator, compound);
  }
  return matches;
}

function joined(left: Matcher, combinator: string, right: Matcher): Matcher {
  if (combinator === ">") return (element) => right(element) && isOf(element.parentElement, left);
  if (combinator === "+") return (element) => right(element) && isOf(element.previousElementSibling, left);
  return (element) => {
    if (!right(element)) return false;
    let around = element.parentElement;
    while (around !== null && !left(around)) around = around.parentElement;
    return around !== null;
  };
}

function isOf(element: TreeElement | null, matches: Matcher): boolean {
  return element !== null && matches(element);
}

function simpleMatcher([, name, id, className, attribute = "", operator, ...quoted]: RegExpExecArray): Matcher {
  if (name === "*") return () => true;
  if (name !== undefined) return ({ localName }) => localName === name;
  if (id !== undefined) return (element) => element.id === id;
  if (className !== undefined) return (element) => wordsOf(element.className).includes(className);
  const wanted = quoted.find((value) => value !== undefined);
  if (wanted === undefined) return (element) => element.hasAttribute(attribute);
  const isCaseless = CASELESS.has(attribute);
  return (element) => {
    const value = element.getAttribute(attribute);
    return value !== null && holds(isCaseless ? value.toLowerCase() : value, operator ?? "", wanted);
  };
}

function holds(value: string, operator: string, wanted: string): boolean {
  if (operator === "~") return wordsOf(value).includes(wanted);
  if (operator === "^") return value.startsWith(wanted);
  return operator === "*" ? value.includes(wanted) : value === wanted;
}

function wordsOf(value: string): string[] {
  return value.split(/\s+/);
}
