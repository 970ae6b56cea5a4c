/** No page that a person reads as an article comes near: long reviews with two thousand references have some 40,000. */
export const MOST_ELEMENTS = 200_000;

/** Whether a page has more elements than are looked at; then it is left alone. Counted by the browser itself, in milliseconds. */
export function isTooLarge(page: Document): boolean {
  return page.getElementsByTagName("*").length > MOST_ELEMENTS;
}
