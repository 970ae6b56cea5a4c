/** So much text tells a language; more only takes time. */
export const LANGUAGE_SAMPLE = 3_000;
/** A shorter text is no proof against what the page declares, in UTF-16 units: about three sentences. */
const MIN_PROOF = 400;

/**
 * The language in which a text is read: the one that a detector found, where the text is long enough to tell, else the one
 * that its page declares. Pages made from templates often declare the wrong one. ISO 639-1 codes; null is unknown.
 */
export function settleLanguage(declared: string | null, detected: string | null, text: string): string | null {
  return text.length >= MIN_PROOF ? (detected ?? declared) : (declared ?? detected);
}
