const COMBINING_MARKS = /\p{M}+/gu;
/** Letters that canonical decomposition leaves whole; the latter ones are how old typesetting systems print two letters in one. */
const LIGATURES = /[ßœæ\ufb00-\ufb06]/g;
const PARTS: Readonly<Record<string, string>> = {
  ß: "ss",
  œ: "oe",
  æ: "ae",
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};
const APOSTROPHES = /[’‘ʼ`´]/g;

/**
 * The form in which words are compared: lower case, without accents, one kind of apostrophe.
 * The length may differ from the input's, so offsets are never taken from it.
 */
export function fold(word: string): string {
  // By far the most words are plain and in lower case already.
  if (isFolded(word)) return word;
  const lower = word.toLowerCase();
  const plain = /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize("NFD").replace(COMBINING_MARKS, "");
  // Last, because a ligature may carry an accent, and some accents decompose into what is written for an apostrophe.
  return plain.replace(LIGATURES, (letter) => PARTS[letter] ?? letter).replace(APOSTROPHES, "'");
}

/** True for a word of nothing but small letters `a`–`z`, digits and `'`. */
function isFolded(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x27)) return false;
  }
  return true;
}
