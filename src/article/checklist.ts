import type { CheckItem, Vitals } from "#check/article.ts";
import type { Marker, Reference } from "#citations/reference.ts";
import lexicon from "../../assets/lexicon/page/checklist.json" with { type: "json" };
import { alternatives } from "./alternatives.ts";

/** Longest proof that is quoted, in UTF-16 units. */
const MAX_PROOF = 240;

/** What is looked for in the article's words, by the lexicon's names. */
const IN_TEXT = ["benefits", "risks", "untreated", "life", "choices", "talk", "uncertainty", "support"] as const;

const patterns = new Map<string, RegExp>();

type Read = {
  text: string;
  vitals: Omit<Vitals, "checklist">;
  references: readonly Reference[];
  markers: readonly Marker[];
};

/**
 * Questions of two instruments for judging health texts, each with what on the page answers it: the JAMA benchmarks (Silberg and
 * others, 1997: authorship, attribution, disclosure, currency) and those of DISCERN (Charnock and others, 1999) that words can show.
 * No score is made of them: that something is there does not say that it is good, and null says only that it was not found.
 */
export function checklistOf({ text, vitals, references, markers }: Read): CheckItem[] {
  const said = (item: CheckItem["item"], proof: string | null, place: Partial<CheckItem> = {}): CheckItem => ({
    item,
    proof: proof === null ? null : shortened(proof),
    start: null,
    end: null,
    ...place,
  });
  const dates = [vitals.published, vitals.updated, vitals.reviewed].filter((date) => date !== null);
  const disclosed = vitals.disclosures.map((one) => one.text);
  const cited = references.length === 0 ? null : firstCited(text, references, markers);
  return [
    said("author", vitals.author),
    said("reviewer", vitals.reviewer),
    said("dates", dates.length > 0 ? dates.join(", ") : null),
    said("disclosure", disclosed[0] ?? null),
    cited === null ? said("sources", null) : said("sources", cited.proof, cited),
    ...IN_TEXT.map((item) => {
      const found = passage(text, item);
      return found === null ? said(item, null) : said(item, found.proof, found);
    }),
  ];
}

/** The first mark that leads to a source; without marks, the first source. */
function firstCited(
  text: string,
  references: readonly Reference[],
  markers: readonly Marker[],
): Pick<CheckItem, "start" | "end"> & { proof: string } {
  const marker = markers.find((one) => one.references.length > 0);
  const source = references[(marker?.references[0] ?? 1) - 1]?.text ?? "";
  if (marker === undefined) return { proof: source, start: null, end: null };
  return { proof: source === "" ? text.slice(marker.start, marker.end) : source, start: marker.start, end: marker.end };
}

/** The first sentence that holds one of the phrases, with its place; null where none does. */
function passage(text: string, item: (typeof IN_TEXT)[number]): { proof: string; start: number; end: number } | null {
  const match = pattern(item).exec(text);
  if (match === null) return null;
  const before = text.slice(Math.max(0, match.index - MAX_PROOF), match.index);
  const after = text.slice(match.index, match.index + MAX_PROOF);
  const boundary = [...before.matchAll(/[.!?…]["”’»)]?\s|\n/gu)].at(-1);
  const start = match.index - before.length + (boundary ? boundary.index + boundary[0].length : 0);
  const end = match.index + (after.match(/^[^\n]*?[.!?…](?=["”’»)]?(?:\s|$))|^[^\n]*/u)?.[0] ?? after).length;
  return { proof: text.slice(start, end).trim(), start, end };
}

/** Beginnings of words, so that inflected forms are found, too. */
function pattern(item: string): RegExp {
  const known = patterns.get(item);
  if (known) return known;
  const made = new RegExp(`(?<!\\p{L})${alternatives(lexicon, item)}`, "iu");
  patterns.set(item, made);
  return made;
}

function shortened(proof: string): string {
  return proof.length > MAX_PROOF ? `${proof.slice(0, MAX_PROOF - 1).trimEnd()}…` : proof;
}
