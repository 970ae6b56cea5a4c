import { browser } from "wxt/browser";

const KEY = "sign";
const CONSONANTS = "bdfgklmnprstv";
const VOWELS = "aeiou";
/** Eighteen million words: a page that guesses is wrong. */
const SYLLABLES = 4;
const LOOKS_RIGHT = /^[a-z]{4}-[a-z]{4}$/;

/** The word that every real card carries, `mapi-tolu`; null before there is one. Pages cannot read it. */
export async function readSign(): Promise<string | null> {
  const { [KEY]: sign } = await browser.storage.local.get(KEY);
  return typeof sign === "string" && LOOKS_RIGHT.test(sign) ? sign : null;
}

/** Makes sure that there is one; for the background alone, of which there is one at a time. */
export async function ensureSign(): Promise<void> {
  if ((await readSign()) === null) await browser.storage.local.set({ [KEY]: newSign() });
}

function newSign(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2 * SYLLABLES));
  const letters = Array.from(numbers, (number, at) => {
    const choice = at % 2 === 0 ? CONSONANTS : VOWELS;
    return choice.charAt(number % choice.length);
  }).join("");
  return `${letters.slice(0, SYLLABLES)}-${letters.slice(SYLLABLES)}`;
}
