import type { Disclosure } from "#check/article.ts";
import lexicon from "../../assets/lexicon/page/disclosures.json" with { type: "json" };
import { alternatives } from "./alternatives.ts";

/** Longest line that announces who paid for the article, such as "Sponsored by Acme". */
const MAX_NOTE = 80;
/** So much of a statement is kept. */
const MAX_TEXT = 300;
/** More than one of a kind says nothing new. */
const KINDS = ["sponsored", "interests", "funding"] as const;

const patterns = new Map<Disclosure["kind"], RegExp>();

/**
 * What a page says of who paid for the article and what its authors have to do with it, one of each kind, in its own words.
 * `lines` are those beside the article, `blocks` its own. A heading stands for what follows it; "sponsored" counts in a short
 * line beside the article only, since articles write about sponsors, too.
 */
export function disclosuresIn(lines: readonly string[], blocks: readonly string[]): Disclosure[] {
  return KINDS.flatMap((kind) => {
    const places = kind === "sponsored" ? [lines] : [blocks, lines];
    const text = places.map((texts) => statementIn(texts, kind)).find((found) => found !== null);
    return text ? [{ kind, text }] : [];
  });
}

function statementIn(texts: readonly string[], kind: Disclosure["kind"]): string | null {
  for (const [index, text] of texts.entries()) {
    const [label, rest = ""] = text.slice(0, MAX_TEXT).match(pattern(kind)) ?? [];
    if (label === undefined) continue;
    if (kind === "sponsored") {
      if (text.length <= MAX_NOTE) return text;
      continue;
    }
    if (/^[^\p{L}\d]*$/u.test(rest)) return heading(text, texts[index + 1]);
    if (/^\s?[:：.–—-]/.test(rest)) return text.slice(0, MAX_TEXT);
  }
  return null;
}

/** A heading alone says nothing: what stands below it does. */
function heading(text: string, next: string | undefined): string | null {
  return next === undefined ? null : `${text}: ${next}`.slice(0, MAX_TEXT);
}

function pattern(kind: Disclosure["kind"]): RegExp {
  const known = patterns.get(kind);
  if (known) return known;
  const made = new RegExp(`^[^\\p{L}]{0,4}${alternatives(lexicon, kind)}(?!\\p{L})(.*)`, "isu");
  patterns.set(kind, made);
  return made;
}
