import type { WordOrder } from "./lexicon.ts";

/**
 * The ways in which a clause can say that a subject S does something to an outcome O, in the letters of
 * {@link file://./symbols.ts}. Words without a letter (articles, auxiliaries, adverbs of degree) may stand anywhere.
 * A word that fits no slot (x) matches no template, which is what keeps the reader silent about it.
 */
export type Template = { name: string; pattern: RegExp; needs?: WordOrder; copula?: true };

// The subject: "statins", "taking statins", "people on statins", "children who got the vaccine", "without statins".
const S = "(?:g+(?:[riul]|,r)*|[ul]*)(?<s>S)u*";
// The outcome: "heart attacks", "the risk of a heart attack", "fewer heart attacks", "heart attack risk", "blood pressure levels".
const O = "M?Q*M?(?:g+i?)?(?<o>O)Q?";
const POPULATION = "(?:ig+)?";

const sources: [name: string, source: string, options?: Omit<Template, "name" | "pattern">][] = [
  ["active", `${S}${POPULATION},?[PD]${O}`],
  ["comparative", `${S}${POPULATION},?(?:MQ*M?(?:g+i?)?(?<o>O)Q?|Q+M(?:g+i?)?(?<o2>O))`],
  ["comparative-after", `${S}${POPULATION},?Q*(?<o>O)Q?M`],
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
  ["link", `K(?<s>S)u*[&i](?<o>O)|K(?<o2>O)[&i]${"(?<s2>S)"}|${"(?<s3>S)"}u*Ki?Q*(?<o3>O)|(?<s4>S)u*&(?<o4>O)[PK]`],
  ["cause-is", `P${O}${S}`, { copula: true }],
  ["relation", `${S}(?:x?[TBr])?R${O}`],
  ["relation-final", `${S}(?:x?[TBr])?${O}R`, { needs: "verb-final" }],
  ["relation-passive", `${O}Rb${S}`],
  ["relation-first", `R${S}${O}`, { needs: "verb-second" }],
];

/** All templates, in the order in which they are tried. */
export const TEMPLATES: readonly Template[] = sources.map(([name, source, options]) => ({ name, pattern: new RegExp(source), ...options }));
