/** Longest article text that is read, in UTF-16 units: about ten times the longest review article. */
export const MAX_ARTICLE_LENGTH = 2_000_000;
