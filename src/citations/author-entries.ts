import { fold } from "#text/fold.ts";
import type { NamedAuthors } from "./author-year.ts";
import { printedLabel } from "./printed-label.ts";
import type { Reference } from "./reference.ts";

/** The words with which an entry begins, as far as authors are looked for there: a dozen names, or an organisation. */
const MAX_HEAD = 400;
/** Initials and ordinals before or between names. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
const PARTICLE = /^(?:van|von|de|der|den|da|di|du|la|le|el|al|ten|ter|vom|zu)$/i;
const YEAR = /(?<![\d./–-])(?:1[89]|20)\d\d[a-z]?(?![\d–-])/g;

interface Entry {
  number: number;
  /** Folded words before the year or title. */
  words: string[];
  /** First letters of the capitalised words: `who` of the World Health Organization. */
  initials: string;
  years: Set<string>;
}

/** The entries of a list without printed numbers, by the family name of the first author. */
export class AuthorEntries {
  #byName = new Map<string, Entry[]>();
  #byInitials = new Map<string, Entry[]>();

  constructor(references: readonly Reference[]) {
    for (const reference of references) {
      const entry = entryOf(reference);
      const name = firstName(entry.words);
      if (name !== undefined) listUnder(this.#byName, name, entry);
      if (entry.initials.length > 1) listUnder(this.#byInitials, entry.initials, entry);
    }
  }

  /** Number of the only entry with these authors and this year; null where none fits, or several. */
  numberOf({ names }: NamedAuthors, year: string): number | null {
    const [first = ""] = names;
    const words = wordsOf(first);
    const name = firstName(words);
    const candidates = [
      ...((name === undefined ? undefined : this.#byName.get(name)) ?? []).filter((entry) => opensWith(entry, words)),
      ...(/^\p{Lu}{2,}$/u.test(first) ? (this.#byInitials.get(first.toLowerCase()) ?? []) : []),
    ];
    const fitting = new Set(
      candidates.filter(
        (entry) => entry.years.has(year) && names.slice(1).every((other) => hasWords(entry, wordsOf(other))),
      ),
    );
    return fitting.size === 1 ? ([...fitting][0]?.number ?? null) : null;
  }
}

function entryOf({ number, text }: Reference): Entry {
  const bare = (printedLabel(text)?.rest ?? text).slice(0, MAX_HEAD);
  const found = [...bare.matchAll(YEAR)];
  const head = bare.slice(0, found[0]?.index ?? bare.length);
  const years = new Set([...text.slice(0, 2_000).matchAll(YEAR)].map(([year]) => year));
  const capitals = head.match(/(?<!\p{L})\p{Lu}(?=\p{L}{2})/gu) ?? [];
  return { number, words: wordsOf(head), initials: capitals.join("").toLowerCase(), years };
}

/** Folded words, initials left out. */
function wordsOf(text: string): string[] {
  const words = text.split(/[\s,;:&.()"“”„«»]+/).filter((word) => word !== "");
  return words.filter((word) => !INITIALS.test(word) || word.length > 2).map(fold);
}

function firstName(words: readonly string[]): string | undefined {
  return words.find((word) => !PARTICLE.test(word));
}

/** Whether the entry begins with these words; particles may be left out. */
function opensWith({ words }: Entry, name: readonly string[]): boolean {
  const [own, wanted] = [words, name].map((list) => list.filter((word) => !PARTICLE.test(word)));
  return wanted?.every((word, index) => own?.[index] === word) ?? false;
}

function hasWords({ words }: Entry, name: readonly string[]): boolean {
  return name.every((word) => PARTICLE.test(word) || words.includes(word));
}

function listUnder(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = entries.get(key);
  if (known) known.push(entry);
  else entries.set(key, [entry]);
}
