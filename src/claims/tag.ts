import { parseNumber } from "#text/numbers.ts";
import type { Span } from "#text/span.ts";
import type { Token } from "#text/tokens.ts";
import type { Entry, Lexicon, Role } from "./lexicon.ts";
import type { PhraseNode, Phrases } from "./phrases.ts";

/** A stretch of a sentence and all that it can mean; `entries` is empty for a word that the lexicon does not know. */
export type Tag = Span & {
  entries: readonly Entry[];
  form: string;
  kind: Token["kind"];
  /** The numbers in it, in order; absent where there are none. */
  numbers?: readonly number[];
  /** The words of a phrase, by their numbers in the lexicon; empty for a single word. */
  words: readonly number[];
  /** What the words are read as where they do not mean what they can only mean in some contexts. */
  otherwise?: readonly Tag[];
};

/** True where a tag can play one of some roles. */
export function hasRole(tag: Tag, ...roles: readonly Role[]): boolean {
  // Asked several times of every word: a loop without a function of its own is several times as fast.
  for (const { role } of tag.entries) if (roles.includes(role)) return true;
  return false;
}

/** The second part of a phrase with a gap ("neemt het risico op griep af") begins fewer tokens than this behind the first. */
const MAX_GAP = 14;
/** Shorter words are not taken apart: too many of them contain a label by chance. */
const MIN_COMPOUND = 8;
const MIN_PART = 3;
const CLAUSE_MARKS = new Set([",", ";", ":", ".", "!", "?", "(", ")", "–", "—"]);

/** Tags a sentence: from left to right the longest phrase that the lexicon knows. Linear in the number of tokens. */
export function tag(tokens: readonly Token[], lexicon: Lexicon): Tag[] {
  const words = tokens.map(({ form }) => lexicon.phrases.numberOf(form));
  return tagged({ tokens, words, phrases: lexicon.phrases, closed: new Set<number>(), isSure: false }, lexicon);
}

function tagged(sentence: Sentence & { closed: Set<number> }, lexicon: Lexicon): Tag[] {
  const { tokens } = sentence;
  const tags: Tag[] = [];
  for (let index = 0; index < tokens.length; ) {
    if (sentence.closed.has(index)) {
      index++;
      continue;
    }
    const phrase = phraseAt(sentence, index);
    if (phrase) {
      const made = tagOf(sentence, index, phrase);
      tags.push(
        phrase.length > 1 && isUnsure(phrase.entries) ? withOtherwise(made, sentence, index, phrase, lexicon) : made,
      );
      for (const token of phrase.closing) sentence.closed.add(token);
      index += phrase.length;
    } else {
      for (const part of compound(tokens, index, lexicon)) tags.push(part);
      index++;
    }
  }
  return tags;
}

/** A phrase that may only mean something beside something else leaves its words to what they say without it. */
function withOtherwise(
  made: Tag,
  { tokens, words, phrases }: Sentence,
  index: number,
  { length }: Phrase,
  lexicon: Lexicon,
): Tag {
  const end = index + length;
  const part = { tokens: tokens.slice(index, end), words: words.slice(index, end), phrases, closed: new Set<number>() };
  return { ...made, otherwise: tagged({ ...part, isSure: true }, lexicon) };
}

function isUnsure(entries: readonly Entry[]): boolean {
  return entries.every(({ role }) => role === "beside");
}

/**
 * A sentence on its way: its tokens, their numbers in the lexicon, and which of them close a phrase with a gap; `isSure` where what
 * words only mean beside others is left out.
 */
type Sentence = {
  tokens: readonly Token[];
  words: readonly number[];
  phrases: Phrases;
  closed: ReadonlySet<number>;
  isSure: boolean;
};

/** A phrase that starts at some token; `closing` are the indexes of the tokens beyond its gap. */
type Phrase = { length: number; entries: readonly Entry[]; closing: readonly number[] };

/** The phrase at a token. "The flu" gives way to "flu vaccine": an article must not cut a longer name in two. */
function phraseAt(sentence: Sentence, index: number): Phrase | null {
  const phrase = longestPhrase(sentence, index);
  if (!phrase || phrase.length === 1) return phrase;
  const opening = sentence.phrases.entriesOf(sentence.words[index] as number);
  if (!opening.some(({ role }) => role === "article")) return phrase;
  const next = longestPhrase(sentence, index + 1);
  return next && next.length + 1 > phrase.length ? { length: 1, entries: opening, closing: [] } : phrase;
}

function tagOf({ tokens, words }: Sentence, index: number, { length, entries }: Phrase): Tag {
  const first = tokens[index] as Token;
  const { end } = tokens[index + length - 1] as Token;
  const own = length > 1 ? words.slice(index, index + length) : NONE;
  return made(first, first.start, end, entries, numbersIn(tokens, index, index + length), own);
}

/** Every tag is made here, its fields in one order: the engine is slow with objects that look alike and are built differently. */
function made(
  { form, kind }: Token,
  start: number,
  end: number,
  entries: readonly Entry[],
  numbers: readonly number[],
  words: readonly number[] = NONE,
): Tag {
  return numbers.length > 0
    ? { start, end, entries, form, kind, words, numbers }
    : { start, end, entries, form, kind, words };
}

const NONE: readonly never[] = [];

function numbersIn(tokens: readonly Token[], from: number, to: number): readonly number[] {
  // Most have none, for which nothing is made.
  let numbers: number[] | null = null;
  for (let index = from; index < to; index++) {
    const { kind, form } = tokens[index] as Token;
    const number = kind === "number" ? parseNumber(form) : null;
    if (number === null) continue;
    numbers ??= [];
    numbers.push(number);
  }
  return numbers ?? NONE;
}

/** The longest phrase at a token; one that is closed beyond a gap goes before a plain one, because it says more. */
function longestPhrase(sentence: Sentence, index: number): Phrase | null {
  const { tokens, closed, phrases, isSure } = sentence;
  let plain: readonly Entry[] = NONE;
  let plainLength = 0;
  let gapped: Phrase | null = null;
  let node: Phrases | PhraseNode | undefined = phrases;
  for (let length = 1; index + length <= tokens.length && !closed.has(index + length - 1); length++) {
    const next: PhraseNode | undefined = step(node, sentence, index + length - 1);
    if (!next) break;
    if (next.entries.length > 0 && !(isSure && isUnsure(next.entries))) {
      plain = next.entries;
      plainLength = length;
    }
    if (next.behindGap) gapped = closeGap(sentence, index + length, length, next.behindGap) ?? gapped;
    node = next;
  }
  if (gapped && plainLength < gapped.length + gapped.closing.length) return gapped;
  return plainLength === 0 ? null : { length: plainLength, entries: plain, closing: NONE };
}

function step(node: Phrases | PhraseNode, { tokens, words, phrases }: Sentence, index: number): PhraseNode | undefined {
  const next = node.next(words[index] as number);
  return next ?? (tokens[index]?.kind === "number" ? node.next(phrases.anyNumber) : undefined);
}

/** The gap holds at least one token and no end of a clause. Of several closings the one that ends the clause is meant. */
function closeGap(sentence: Sentence, from: number, length: number, closing: PhraseNode): Phrase | null {
  const { tokens } = sentence;
  let nearest: Phrase | null = null;
  const end = Math.min(tokens.length, from + MAX_GAP);
  for (let index = from + 1; index < end && !CLAUSE_MARKS.has((tokens[index - 1] as Token).form); index++) {
    const phrase = closedAt(sentence, index, length, closing);
    if (!phrase) continue;
    const next = tokens[index + phrase.closing.length];
    if (!next || CLAUSE_MARKS.has(next.form)) return phrase;
    nearest ??= phrase;
  }
  return nearest;
}

/** The phrase whose words behind the gap begin at a token, with as many of them as there can be; null where none closes there. */
function closedAt({ words }: Sentence, from: number, length: number, closing: PhraseNode): Phrase | null {
  let entries: readonly Entry[] = NONE;
  let count = 0;
  let node: PhraseNode | undefined = closing;
  for (let index = from; node && index < words.length; index++) {
    node = node.next(words[index] as number);
    if (!node || node.entries.length === 0) continue;
    entries = node.entries.slice(0, 1);
    count = index + 1 - from;
  }
  return count === 0 ? null : { length, entries, closing: Array.from({ length: count }, (_, at) => from + at) };
}

/** Takes a compound word apart where both parts are known: `longkanker|risico`. Otherwise one tag without meaning. */
function compound(tokens: readonly Token[], index: number, lexicon: Lexicon): Tag[] {
  const token = tokens[index] as Token;
  const { form } = token;
  if (token.kind === "word" && lexicon.compounds.length > 0 && form.length >= MIN_COMPOUND) {
    for (let cut = form.length - MIN_PART; cut >= MIN_PART; cut--) {
      const head = contentOf(lexicon.phrases, form, 0, cut);
      const rest = head.length > 0 ? afterLinker(form, cut, lexicon) : null;
      if (!rest) continue;
      const middle = Math.min(token.start + cut, token.end);
      return [made(token, token.start, middle, head, NONE), made(token, middle, token.end, rest, NONE)];
    }
  }
  const entries = token.kind === "word" ? lexicon.misspelt(form) : NONE;
  return [made(token, token.start, token.end, entries, numbersIn(tokens, index, index + 1))];
}

function afterLinker(form: string, cut: number, { compounds, phrases }: Lexicon): readonly Entry[] | null {
  for (const linker of compounds) {
    const start = cut + linker.length;
    if (!form.startsWith(linker, cut) || form.length - start < MIN_PART) continue;
    const entries = contentOf(phrases, form, start, form.length);
    if (entries.length > 0) return entries;
  }
  return null;
}

const CONTENT_ROLES = new Set<Entry["role"]>(["concept", "quantity", "predicate", "comparative", "group", "change"]);

/** What part of a word means on its own, as far as it can be part of a compound. */
function contentOf(phrases: Phrases, word: string, from: number, to: number): readonly Entry[] {
  return phrases.entriesOf(phrases.numberOf(word, from, to)).filter(({ role }) => CONTENT_ROLES.has(role));
}
