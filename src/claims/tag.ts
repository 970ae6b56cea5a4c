import { parseNumber } from "#text/numbers.ts";
import type { Span } from "#text/span.ts";
import type { Token } from "#text/tokens.ts";
import type { Entry, Lexicon, Role } from "./lexicon.ts";
import type { PhraseNode } from "./phrase-graph.ts";

/** A stretch of a sentence and all that it can mean; `entries` is empty for a word that the lexicon does not know. */
export type Tag = Span & {
  entries: readonly Entry[];
  form: string;
  kind: Token["kind"];
  /** The numbers in it, in order; absent where there are none. */
  numbers?: readonly number[];
};

/** True where a tag can play one of some roles. */
export function hasRole(tag: Tag, ...roles: readonly Role[]): boolean {
  return tag.entries.some(({ role }) => roles.includes(role));
}

/** The second part of a phrase with a gap ("neemt het risico op griep af") begins fewer tokens than this behind the first. */
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
    const phrase = phraseAt(tokens, index, lexicon, closed);
    if (phrase) {
      tags.push(tagOf(tokens, index, phrase.length, phrase.entries));
      for (const token of phrase.closing) closed.add(token);
      index += phrase.length;
    } else {
      tags.push(...compound(tokens[index] as Token, lexicon));
      index++;
    }
  }
  return tags;
}

/** A phrase that starts at some token; `closing` are the indexes of the tokens beyond its gap. */
type Phrase = { length: number; entries: readonly Entry[]; closing: readonly number[] };

/** The phrase at a token. "The flu" gives way to "flu vaccine": an article must not cut a longer name in two. */
function phraseAt(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  closed: ReadonlySet<number>,
): Phrase | null {
  const phrase = longestPhrase(tokens, index, lexicon, closed);
  const opening =
    phrase && phrase.length > 1 ? lexicon.phrases.next((tokens[index] as Token).form)?.entries : undefined;
  if (!phrase || !opening?.some(({ role }) => role === "article")) return phrase;
  const next = longestPhrase(tokens, index + 1, lexicon, closed);
  return next && next.length + 1 > phrase.length ? { length: 1, entries: opening, closing: [] } : phrase;
}

function tagOf(tokens: readonly Token[], index: number, length: number, entries: readonly Entry[]): Tag {
  const first = tokens[index] as Token;
  const { end } = tokens[index + length - 1] as Token;
  const tag = { start: first.start, end, entries, form: first.form, kind: first.kind };
  const numbers = numbersIn(tokens.slice(index, index + length));
  return numbers.length > 0 ? { ...tag, numbers } : tag;
}

function numbersIn(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ kind, form }) => (kind === "number" ? (parseNumber(form) ?? []) : []));
}

/** The longest phrase at a token; one that is closed beyond a gap goes before a plain one, because it says more. */
function longestPhrase(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  closed: ReadonlySet<number>,
): Phrase | null {
  let plain: Phrase | null = null;
  let gapped: Phrase | null = null;
  let node: PhraseNode<Entry> | undefined = lexicon.phrases;
  for (let length = 1; index + length <= tokens.length && !closed.has(index + length - 1); length++) {
    node = step(node, tokens[index + length - 1] as Token);
    if (!node) break;
    if (node.entries.length > 0) plain = { length, entries: node.entries, closing: [] };
    if (node.gaps.size > 0) gapped = closeGap(tokens, index + length, length, node) ?? gapped;
  }
  if (!gapped || !plain) return gapped ?? plain;
  return plain.length >= gapped.length + gapped.closing.length ? plain : gapped;
}

/** In a form of the lexicon this stands for any number: "aged # to #". */
const ANY_NUMBER = "#";

function step(node: PhraseNode<Entry>, { kind, form }: Token): PhraseNode<Entry> | undefined {
  return node.next(form) ?? (kind === "number" ? node.next(ANY_NUMBER) : undefined);
}

/** The gap holds at least one token and no end of a clause. Of several closings the one that ends the clause is meant. */
function closeGap(tokens: readonly Token[], from: number, length: number, { gaps }: PhraseNode<Entry>): Phrase | null {
  let nearest: Phrase | null = null;
  const end = Math.min(tokens.length, from + MAX_GAP);
  for (let index = from + 1; index < end && !CLAUSE_MARKS.has((tokens[index - 1] as Token).form); index++) {
    const gap = gaps
      .get((tokens[index] as Token).form)
      ?.find(({ close }) => close.every((word, offset) => tokens[index + offset]?.form === word));
    if (!gap) continue;
    const phrase = { length, entries: [gap.entry], closing: gap.close.map((_, offset) => index + offset) };
    const next = tokens[index + gap.close.length];
    if (!next || CLAUSE_MARKS.has(next.form)) return phrase;
    nearest ??= phrase;
  }
  return nearest;
}

/** Takes a compound word apart where both parts are known: `longkanker|risico`. Otherwise one tag without meaning. */
function compound(token: Token, lexicon: Lexicon): Tag[] {
  if (token.kind === "word" && lexicon.compounds.length > 0 && token.form.length >= MIN_COMPOUND) {
    for (let cut = token.form.length - MIN_PART; cut >= MIN_PART; cut--) {
      const head = wordEntries(token.form.slice(0, cut), lexicon);
      const rest = head.length > 0 ? afterLinker(token.form.slice(cut), lexicon) : null;
      if (!rest) continue;
      const middle = Math.min(token.start + cut, token.end);
      return [
        { ...token, end: middle, entries: head },
        { ...token, start: middle, entries: rest },
      ];
    }
  }
  if (token.kind === "number") return [{ ...token, entries: [], numbers: numbersIn([token]) }];
  return [{ ...token, entries: token.kind === "word" ? lexicon.misspelt(token.form) : [] }];
}

function afterLinker(rest: string, lexicon: Lexicon): readonly Entry[] | null {
  for (const linker of lexicon.compounds) {
    if (!rest.startsWith(linker) || rest.length - linker.length < MIN_PART) continue;
    const entries = wordEntries(rest.slice(linker.length), lexicon);
    if (entries.length > 0) return entries;
  }
  return null;
}

const CONTENT_ROLES = new Set<Entry["role"]>(["concept", "quantity", "predicate", "comparative", "group", "change"]);

function wordEntries(word: string, lexicon: Lexicon): readonly Entry[] {
  return (lexicon.phrases.next(word)?.entries ?? []).filter(({ role }) => CONTENT_ROLES.has(role));
}
