const COMBINING_MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’‘ʼ`´]/g;

/**
 * The form in which words are compared: lower case, without accents, one kind of apostrophe.
 * The length may differ from the input's, so offsets are never taken from it.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase().replace(APOSTROPHES, "'");
  // Plain ASCII, by far the most common case, needs no decomposition.
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize("NFD").replace(COMBINING_MARKS, "");
}
