import type { Token } from "#text/tokens.ts";
import type { Span } from "#text/span.ts";
import type { Entry, Lexicon } from "./lexicon.ts";

/** A stretch of a sentence and all that it can mean; `entries` is empty for a word that the lexicon does not know. */
export type Tag = Span & { entries: readonly Entry[]; form: string; kind: Token["kind"] };

/** How many tokens may stand between the two parts of a phrase with a gap ("neemt het risico op griep af"). */
const MAX_GAP = 14;
/** Shorter words are not taken apart: too many of them contain a label by chance. */
const MIN_COMPOUND = 8;
const MIN_PART = 3;
const CLAUSE_MARKS = new Set([",", ";", ":", ".", "!", "?", "(", ")", "–", "—"]);

/** Tags a sentence: from left to right the longest phrase that the lexicon knows. Linear in the number of tokens. */
export function tag(tokens: readonly Token[], lexicon: Lexicon): Tag[] {
  const tags: Tag[] = [];
  const closed = new Set<number>();
  for (let index = 0; index < tokens.length; ) {
    if (closed.has(index)) {
      index++;
      continue;
    }
    const phrase = gapPhrase(tokens, index, lexicon, closed) ?? plainPhrase(tokens, index, lexicon);
    if (phrase) {
      tags.push(tagOf(tokens, index, phrase.length, phrase.entries));
      index += phrase.length;
    } else {
      tags.push(...compound(tokens[index] as Token, lexicon));
      index++;
    }
  }
  return tags;
}

type Phrase = { length: number; entries: readonly Entry[] };

function tagOf(tokens: readonly Token[], index: number, length: number, entries: readonly Entry[]): Tag {
  const first = tokens[index] as Token;
  return { start: first.start, end: (tokens[index + length - 1] as Token).end, entries, form: first.form, kind: first.kind };
}

function keyAt(tokens: readonly Token[], index: number, length: number): string {
  let key = (tokens[index] as Token).form;
  for (let offset = 1; offset < length; offset++) key += ` ${(tokens[index + offset] as Token).form}`;
  return key;
}

function plainPhrase(tokens: readonly Token[], index: number, lexicon: Lexicon): Phrase | null {
  const longest = lexicon.longest.get((tokens[index] as Token).form) ?? 0;
  for (let length = Math.min(longest, tokens.length - index); length > 0; length--) {
    const entries = lexicon.phrases.get(keyAt(tokens, index, length));
    if (entries) return { length, entries };
  }
  return null;
}

/** A phrase whose second part stands later in the same clause; the tokens of that part are added to `closed`. */
function gapPhrase(tokens: readonly Token[], index: number, lexicon: Lexicon, closed: Set<number>): Phrase | null {
  const longest = lexicon.longest.get((tokens[index] as Token).form) ?? 0;
  for (let length = Math.min(longest, tokens.length - index); length > 0; length--) {
    const gaps = lexicon.gaps.get(keyAt(tokens, index, length));
    if (!gaps) continue;
    const found = closingOf(tokens, index + length, gaps);
    if (!found) continue;
    for (let offset = 0; offset < found.length; offset++) closed.add(found.index + offset);
    return { length, entries: [found.entry] };
  }
  return null;
}

function closingOf(tokens: readonly Token[], from: number, gaps: readonly { close: string; entry: Entry }[]) {
  const end = Math.min(tokens.length, from + MAX_GAP);
  // The gap holds at least one word, and the closing part ends its clause or comes before another phrase.
  for (let index = from + 1; index < end; index++) {
    if (CLAUSE_MARKS.has((tokens[index - 1] as Token).form)) return null;
    for (const { close, entry } of gaps) {
      const length = close.split(" ").length;
      if (index + length <= tokens.length && keyAt(tokens, index, length) === close) return { index, length, entry };
    }
  }
  return null;
}

/** Takes a compound word apart where both parts are known: `longkanker|risico`. Otherwise one tag without meaning. */
function compound(token: Token, lexicon: Lexicon): Tag[] {
  if (token.kind === "word" && lexicon.compounds.length > 0 && token.form.length >= MIN_COMPOUND) {
    for (let cut = token.form.length - MIN_PART; cut >= MIN_PART; cut--) {
      const head = lexicon.phrases.get(token.form.slice(0, cut))?.filter(isContent) ?? [];
      const rest = head.length > 0 ? afterLinker(token.form.slice(cut), lexicon) : null;
      if (!rest) continue;
      const middle = Math.min(token.start + cut, token.end);
      return [
        { ...token, end: middle, entries: head },
        { ...token, start: middle, entries: rest },
      ];
    }
  }
  return [{ ...token, entries: [] }];
}

function afterLinker(rest: string, lexicon: Lexicon): readonly Entry[] | null {
  for (const linker of lexicon.compounds) {
    if (!rest.startsWith(linker)) continue;
    const entries = lexicon.phrases.get(rest.slice(linker.length))?.filter(isContent) ?? [];
    if (entries.length > 0 && rest.length - linker.length >= MIN_PART) return entries;
  }
  return null;
}

const CONTENT_ROLES = new Set<Entry["role"]>(["concept", "quantity", "predicate", "comparative", "group", "change"]);
const isContent = (entry: Entry) => CONTENT_ROLES.has(entry.role);
