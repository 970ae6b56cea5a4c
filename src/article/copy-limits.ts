/*
 * What is copied of a page at most. A page of 100,000 words has a tenth of the elements; what has more is an application, or data, and
 * to copy it would take longer than a page may be held up.
 */

/** Elements of the page's body; a page with more is left alone after counting so far. */
export const MAX_ELEMENTS = 60_000;
/** Text nodes that are visited; a page with more is left alone at that point. */
export const MAX_TEXT_NODES = 60_000;
/** Length of the body's markup, in UTF-16 units. */
export const MAX_MARKUP = 8_000_000;
/** Length of what is copied of the page's head. */
export const MAX_HEAD = 2_000_000;
/** Blocks of text that the page is asked about, whether they are shown. */
export const MAX_SHOWN = 20_000;
