const VOWELS = /[aeiouyаеиоуыэюяіє]/;

/**
 * True where two different words are likely one and the same, misspelt: one letter too many or too few, two neighbours
 * swapped, or one vowel for another. One consonant for another makes too many other words ("injection", "infection").
 * Linear in their length.
 */
export function isMisspelling(written: string, meant: string): boolean {
  if (written === meant || Math.abs(written.length - meant.length) > 1) return false;
  let start = 0;
  while (written[start] === meant[start] && start < written.length) start++;
  if (written.length > meant.length) return written.slice(start + 1) === meant.slice(start);
  if (written.length < meant.length) return written.slice(start) === meant.slice(start + 1);
  return isSwap(written, meant, start) || isVowelChange(written, meant, start);
}

function isSwap(written: string, meant: string, at: number): boolean {
  return (
    written[at] === meant[at + 1] && written[at + 1] === meant[at] && written.slice(at + 2) === meant.slice(at + 2)
  );
}

function isVowelChange(written: string, meant: string, at: number): boolean {
  const both = VOWELS.test(written[at] ?? "") && VOWELS.test(meant[at] ?? "");
  return both && written.slice(at + 1) === meant.slice(at + 1);
}
