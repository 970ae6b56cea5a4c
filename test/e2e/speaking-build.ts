import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFolder } from "../../scripts/build-folder.ts";

type Messages = Record<string, { message: string }>;

const BROWSERS_LANGUAGE = "en";
const VOWELS = "aeiouAEIOU";
const ACCENTED = "áéíóúÁÉÍÓÚ";
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const HEBREW = "אבגדהוזחטיכלמנסעפצקרשתךםןף";
/** Stay as they are, or the interface no longer knows in what language it is. */
const ABOUT_LANGUAGE = ["languageCode", "languageDirection"];

/** Every vowel is accented and said twice: a text a third longer, in words that are longer, as German and Russian have them. */
function longer(text: string): string {
  return text.replace(/[aeiou]/gi, (vowel) => (ACCENTED[VOWELS.indexOf(vowel)] ?? vowel).repeat(2));
}

/** In letters that run from right to left. */
function hebrew(text: string): string {
  return text.toLowerCase().replace(/[a-z]/g, (letter) => HEBREW[LETTERS.indexOf(letter)] ?? letter);
}

function withWords(messages: Messages, change: (text: string) => string): Messages {
  const changed = Object.entries(messages).map(([key, { message }]) => {
    return [key, { message: ABOUT_LANGUAGE.includes(key) ? message : change(message) }] as const;
  });
  return Object.fromEntries(changed);
}

/**
 * A copy of Chromium's test build in which the browser's own language says something else: the words of another locale, `longer`
 * ones, or letters from `right-to-left`. Browsers choose the language of an extension by that of their own windows, which tests
 * cannot change in all places.
 */
export function buildThatSpeaks(speech: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "claimscope-speaks-"));
  cpSync(buildFolder("chrome", "test"), folder, { recursive: true });
  const file = (locale: string) => join(folder, "_locales", locale, "messages.json");
  const read = (locale: string): Messages => JSON.parse(readFileSync(file(locale), "utf8"));
  const english = read(BROWSERS_LANGUAGE);
  const spoken =
    speech === "longer"
      ? withWords(english, longer)
      : speech === "right-to-left"
        ? { ...withWords(english, hebrew), languageDirection: { message: "rtl" } }
        : read(speech);
  writeFileSync(file(BROWSERS_LANGUAGE), JSON.stringify(spoken));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
