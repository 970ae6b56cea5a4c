import * as z from "zod/mini";
import { LanguageCode } from "./claim.ts";

const Forms = z.array(z.string().check(z.minLength(1)));

/** What the words around a study's numbers say of them; see docs/lexicon.md for each. */
const FIGURE_ROLES = [
  "about",
  "percent",
  "points",
  "hazard-ratio",
  "odds-ratio",
  "risk-ratio",
  "interval",
  "lower",
  "higher",
  "absolute",
  "relative",
  "of",
  "people",
  "samples",
  "studies",
  "events",
  "follow-up",
  "day",
  "week",
  "month",
  "year",
  "month-name",
  "total",
  "elsewhere",
  "published",
] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** How one language writes numbers, and what it says around them: `assets/lexicon/numbers/<language>.yaml`. */
export const NumberFile = z.strictObject({
  language: LanguageCode,
  /** What stands before decimals; the other mark may part thousands. */
  decimal: z.enum([".", ","]),
  /** True where a space may part thousands: "650 000". */
  spaced: z.boolean(),
  /** True where number words are written together: "tweeëndertig". */
  compound: z.boolean(),
  /** Words within numbers: "and", "en", "et". */
  joiners: Forms,
  /** Forms by value. A hundred, a thousand and their powers multiply what stands before them. */
  numerals: z.record(z.string().check(z.regex(/^\d{1,13}$/)), Forms),
  words: z.partialRecord(z.enum(FIGURE_ROLES), Forms),
});
export type NumberFile = z.infer<typeof NumberFile>;

/** The same, compiled: folded phrases with what they stand for. */
export type NumberWords = Pick<NumberFile, "decimal" | "spaced" | "compound" | "joiners"> & {
  numerals: [phrase: string, value: number][];
  words: [phrase: string, roles: FigureRole[]][];
};

/** A language of whose numbers nothing is written down: its digits are read as in English. */
export const PLAIN_NUMBERS: NumberWords = {
  decimal: ".",
  spaced: false,
  compound: false,
  joiners: [],
  numerals: [],
  words: [],
};
