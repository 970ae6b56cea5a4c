import { printedLabel } from "#citations/printed-label.ts";
import { isElement } from "./bare-list.ts";
import { shortText } from "./short-text.ts";

/** Notes without a heading begin with the number or symbol that a mark in the text has: `[1]`, `(1)`, `¹`, `<sup>1</sup>`, `*`. */
const FIRST = /^\s*(?:\[\s?1\s?\]|\(1\)|¹|[*†])/;
const NOTE = "p,div,li,small,aside";
/** `<sup>1</sup>` or, below a rule, `<strong>1</strong>`. */
const RAISED = "sup,strong,b";
/** Elements that are looked at; a page with more has its notes in a list. */
const MAX_ELEMENTS = 5_000;
/** Nodes before the first words of a note, those around them included. */
const MAX_STEPS = 12;
const MAX_LABEL = 8;
const MAX_NOTE = 2_000;
/** The beginnings of identifiers. */
const STUDY = /10\.\d{4,9}\/|\bPMID|pubmed|\bPMC\d|NCT\d{8}|ISRCTN|arxiv|ISBN/i;
const TEXT = 3;
/** Notes without a number that go on with the one before. */
const MAX_UNLABELLED = 2;

/**
 * Runs of notes that stand below a text without a heading, each as the elements that hold one: from the first label on, those
 * that go on counting or bring another symbol. Only where a mark with the first label stands before. Document order.
 */
export function headlessLists(document: Document): Element[][] {
  const text = document.body?.textContent ?? "";
  if (!/\[\s?1\s?\]|\(1\)|¹|\S[*†]/.test(text) && document.querySelector("sup") === null) return [];
  const lists: Element[][] = [];
  const taken = new Set<Element>();
  for (const element of [...document.querySelectorAll(NOTE)].slice(0, MAX_ELEMENTS)) {
    if (taken.has(element) || !beginsList(element)) continue;
    const notes = notesFrom(element);
    for (const note of notes) taken.add(note);
    const isList =
      notes.length > 1 || (notes.length === 1 && namesStudy(element)) || element.querySelector("br") !== null;
    if (isList && isMarkedBefore(element, text)) lists.push(notes);
  }
  return lists;
}

/** True for what begins with the first label of a list. */
function beginsList(element: Element): boolean {
  const { words, raised } = beginOf(element);
  if (raised !== null) return raised === "1";
  return FIRST.test(words) && printedLabel(words) !== null && (!/^\s*[*†]/.test(words) || namesStudy(element));
}

/** Prices, links to shops and remarks have symbols, too: a source has an identifier. */
function namesStudy(element: Element): boolean {
  const links = [...element.querySelectorAll("a[href]")].slice(0, MAX_STEPS).map((link) => link.getAttribute("href"));
  return STUDY.test(`${(element.textContent ?? "").slice(0, MAX_NOTE)} ${links.join(" ")}`);
}

/** The element and the siblings that go on with its list. */
function notesFrom(first: Element): Element[] {
  const notes: Element[] = [];
  const seen = new Set<string>();
  let last = 0;
  let unlabelled: Element[] = [];
  for (let next: Element | null = first; next !== null; next = next.nextElementSibling) {
    const label = labelOf(next);
    const goesOn =
      label !== null && !seen.has(label) && (/^\D/.test(label) ? namesStudy(next) : Number(label) === last + 1);
    if (!goesOn && (label !== null || notes.length === 0 || /^(?:h\d|hr|form|nav|footer)$/.test(next.localName))) break;
    if (!goesOn) {
      unlabelled.push(next);
      if (unlabelled.length > MAX_UNLABELLED) break;
      continue;
    }
    notes.push(...unlabelled, next);
    unlabelled = [];
    seen.add(label);
    if (/^\d/.test(label)) last = lastNumber(next, Number(label));
  }
  return notes;
}

function labelOf(element: Element): string | null {
  const { words, raised } = beginOf(element);
  return raised ?? printedLabel(words)?.label ?? null;
}

/** The last number that begins a line of an element which holds several notes. */
function lastNumber(element: Element, first: number): number {
  let last = first;
  for (const br of element.querySelectorAll("br")) {
    const label = printedLabel((br.nextSibling?.textContent ?? "").slice(0, 20))?.label;
    if (label === String(last + 1)) last++;
  }
  return last;
}

/** The first words of an element; `raised` is a number that stands there in markup of its own. Looks at a handful of nodes. */
function beginOf(element: Element): { words: string; raised: string | null } {
  let node: Node | null = element.firstChild;
  for (let steps = 0; node !== null && steps < MAX_STEPS; steps++) {
    if (node.nodeType === TEXT && /\S/.test(node.nodeValue ?? ""))
      return { words: (node.nodeValue ?? "").slice(0, 40), raised: null };
    if (!isElement(node)) {
      node = node.nextSibling;
      continue;
    }
    const short = shortText(node, MAX_LABEL);
    if (node.matches(RAISED) && short !== null && /^\d{1,3}$/.test(short)) return { words: "", raised: short };
    // A link around `[1]`, with the words in nodes of their own.
    if (short !== null && /^\[\d{1,3}\]$/.test(short)) return { words: `${short} `, raised: null };
    node = short === "" ? node.nextSibling : node.firstChild;
  }
  return { words: "", raised: null };
}

/** Whether the label of this first note stands in the text before it, as a mark behind words. */
function isMarkedBefore(note: Element, text: string): boolean {
  const { words, raised } = beginOf(note);
  const document = note.ownerDocument;
  if (raised !== null)
    return [...document.querySelectorAll("sup")].some(
      (sup) =>
        shortText(sup, MAX_LABEL) === "1" && !note.contains(sup) && (sup.compareDocumentPosition(note) & 4) !== 0,
    );
  const label = words.trim().match(/^(?:\[\s?1\s?\]|\(1\)|¹|[*†])/)?.[0] ?? "";
  const at = label === "" ? -1 : text.indexOf(label);
  const own = text.lastIndexOf(words.trim().slice(0, 30));
  return at > 0 && at < own && /[\p{L}\p{N}\p{P}]$/u.test(text.slice(Math.max(0, at - 40), at).trimEnd());
}
