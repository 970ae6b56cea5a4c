import type { FormPattern } from "./form-pattern.ts";

/**
 * Where one is in an entry between two words: which words may follow and where they lead, and what the words so far stand
 * for. Choices stay choices here, so that an entry costs what it is long, not what its choices multiply to.
 */
export type Place = {
  id: number;
  /** Word → places that it leads to. */
  next: Map<string, Place[]>;
  entries: number[];
  /** Where a gap opens, the place behind it. */
  behindGap?: Place;
};

/** What an entry ends with: its meaning, and the forms of its last word beside the one written. */
type Meaning = { entry: number; inflections?: (word: string) => string[] };
/** What a part of an entry ends with: with the entry, or where its gap opens, before what closes it. */
export type Ending = Meaning | { behindGap: Place };

/** A piece of an entry: text, the end of a word, nothing, or the end of the entry. */
type Piece = { text?: string; endsWord?: true; ending?: Ending; next: Piece[] };

/** One unit between two spaces stands for no more words than this. */
const MAX_WORDS = 20_000;

/** Makes places out of entries. `tokens` gives the folded tokens of a written word, mostly one. */
export class Places {
  private count = 0;
  private tokens: (word: string) => string[];

  constructor(tokens: (word: string) => string[]) {
    this.tokens = tokens;
  }

  /** The place before the first word of an entry. */
  of(pattern: FormPattern, ending: Ending): Place {
    const known = new Map<Piece, Place>();
    return this.placeAt([chained(pattern, { ending, next: [] })], known);
  }

  private make(): Place {
    return { id: this.count++, next: new Map(), entries: [] };
  }

  private before(word: string, next: Place): Place {
    const place = this.make();
    place.next.set(word, [next]);
    return place;
  }

  private placeAt([piece]: [Piece], known: Map<Piece, Place>): Place {
    const seen = known.get(piece);
    if (seen) return seen;
    const place = this.make();
    known.set(piece, place);
    for (const [word, after] of wordsFrom(piece, place)) {
      const target = this.placeAt([after], known);
      const tokens = this.tokens(word);
      this.lead(place, tokens, target);
      const [last, ...others] = tokens.toReversed();
      for (const form of (last && meaningAfter(after)?.inflections?.(last)) || []) {
        this.lead(place, [...others.toReversed(), form], target);
      }
    }
    return place;
  }

  /** Lets tokens lead from one place to another. */
  private lead(place: Place, [first, ...rest]: readonly string[], target: Place): void {
    if (first === undefined) return;
    const next = rest.reduceRight((behind, token) => this.before(token, behind), target);
    const known = place.next.get(first);
    if (known) known.push(next);
    else place.next.set(first, [next]);
  }
}

function chained(pattern: FormPattern, next: Piece): Piece {
  if (pattern.kind === "text") return { text: pattern.text, next: [next] };
  if (pattern.kind === "space") return { endsWord: true, next: [next] };
  if (pattern.kind === "choice") return { next: pattern.options.map((option) => chained(option, next)) };
  return pattern.parts.reduceRight((behind, part) => chained(part, behind), next);
}

/** The whole words that may follow, each with the piece behind it; an entry that ends here marks the place itself. */
function wordsFrom(start: Piece, place: Place): [word: string, after: Piece][] {
  const words: [string, Piece][] = [];
  const open: [piece: Piece, word: string][] = [[start, ""]];
  for (let state = open.pop(); state; state = open.pop()) {
    const [piece, word] = state;
    if (words.length > MAX_WORDS) throw new Error("too many words in one place");
    if (word !== "" && (piece.endsWord || piece.ending)) words.push([word, piece]);
    else if (piece.ending) end(place, piece.ending);
    else for (const next of piece.next) open.push([next, word + (piece.text ?? "")]);
  }
  return words;
}

/** The meaning that a piece leads to without another word, if it does. */
function meaningAfter({ ending, text, next }: Piece): Meaning | undefined {
  if (ending) return "entry" in ending ? ending : undefined;
  return text === undefined ? next.map(meaningAfter).find((meaning) => meaning !== undefined) : undefined;
}

function end(place: Place, ending: Ending): void {
  if ("entry" in ending) place.entries.push(ending.entry);
  else place.behindGap = ending.behindGap;
}
