import type { WordOrder } from "./lexicon.ts";

/**
 * The ways in which a clause can say that a subject S does something to an outcome O, in the letters of
 * {@link file://./symbols.ts}. Words without a letter (articles, auxiliaries, adverbs of degree) may stand anywhere.
 * A word that fits no slot (x) matches no template, which is what keeps the reader silent about it.
 */
export type Template = { name: string; pattern: RegExp; needs?: WordOrder; copula?: true };

// The subject: "statins", "taking statins", "people on statins", "children who got the vaccine", "without statins".
const S = "(?:g+(?:[riul]|,r)*|[ul]*)Su*";
// The outcome: "heart attacks", "the risk of a heart attack", "fewer heart attacks", "heart attack risk", "blood pressure levels".
const O = "(?:g+i?)?M?Q*M?(?:g+i?)?OQ?";
const POPULATION = "(?:ig+)?";

const sources: [name: string, source: string, options?: Omit<Template, "name" | "pattern">][] = [
  // "eased pain no more than placebo did": the comparison decides.
  ["active-compared", `${S}${POPULATION},?P${O}M(?=>)`],
  ["active", `${S}${POPULATION},?[PD]${O}`],
  ["comparative", `${S}${POPULATION},?(?:g+i?)?(?:MQ*M?|Q+M)(?:g+i?)?OQ?`],
  ["comparative-after", `${S}${POPULATION},?Q*OQ?M`],
  ["verb-final", `${S}${POPULATION},?${O}${POPULATION}[PD]`, { needs: "verb-final" }],
  ["verb-first", `P${S}${POPULATION}${O}`, { needs: "verb-second" }],
  ["passive", `${O}P?b${S}`],
  ["passive-final", `${O}b${S}P`, { needs: "verb-final" }],
  ["occurs", `${O}${POPULATION}[MV][bi]${S}`],
  ["occurs-among", `M${O}[bi]${S}`],
  ["among-occurs", `[bi]${S}${POPULATION},?${O}[MV]`],
  ["among-has", `[bi]${S}${POPULATION},?M${O}`],
  ["among-verb", `[bi]${S}${POPULATION},?[VM]${O}`, { needs: "verb-second" }],
  ["verb-occurs", `V${O}[bi]${S}`, { needs: "verb-second" }],
  ["change", `D${O}[bi]${S}`],
  ["link", "KSu*[&i]O|KO[&i]S|Su*Ki?Q*O|Su*&O[PK]"],
  ["cause-is", `P${O}${S}`, { copula: true }],
  ["relation", `${S}(?:x?[TBr])?R${O}`],
  ["relation-final", `${S}(?:x?[TBr])?${O}R`, { needs: "verb-final" }],
  ["relation-passive", `${O}Rb${S}`],
  ["relation-first", `R${S}${O}`, { needs: "verb-second" }],
];

/** All templates, in the order in which they are tried. */
export const TEMPLATES: readonly Template[] = sources.map(([name, source, options]) => ({ name, pattern: new RegExp(source), ...options }));
