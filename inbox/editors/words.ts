import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { REASON_KEYS, type Reason } from "#report/vocabulary.ts";
import type { State } from "../storage/kept-report.ts";
import english from "./locales/en.json" with { type: "json" };

/** What the pages say, in one language. */
export type Words = typeof english;

const FOLDER = join(import.meta.dirname, "locales");
const FALLBACK = "en";

/** The languages there are, by code: a file each. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Words]),
);

/** Code of the language to use: the chosen one, else the one that the browser likes best among those we have, else English. */
export function languageFor(chosen: string | undefined, acceptLanguage: string | undefined): string {
  return [chosen ?? "", ...askedLanguages(acceptLanguage ?? "")].find((code) => LANGUAGES.has(code)) ?? FALLBACK;
}

/** The languages of an `Accept-Language` header, the best liked first (RFC 9110, 12.5.4). */
function askedLanguages(header: string): string[] {
  const ranges = header.split(",").map((range) => {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const liking = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    return { code: tag.split("-")[0] ?? "", liking: Number.isNaN(liking) ? 0 : liking };
  });
  return ranges
    .filter(({ liking }) => liking > 0)
    .sort((a, b) => b.liking - a.liking)
    .map(({ code }) => code);
}

/** The words of a language that there is. */
export function wordsIn(language: string): Words {
  return LANGUAGES.get(language) ?? english;
}

/** A sentence with `{name}` and the like filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const STATE_WORDS = {
  new: "stateNew",
  accepted: "stateAccepted",
  rejected: "stateRejected",
  corrected: "stateCorrected",
} as const satisfies Record<State, keyof Words>;

/** What a state is called. */
export function stateWord(words: Words, state: State): string {
  return words[STATE_WORDS[state]];
}

/** What a reason is called. */
export function reasonWord(words: Words, reason: Reason): string {
  return words[REASON_KEYS[reason]];
}
