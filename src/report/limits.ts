/*
 * Longest texts of a report, in UTF-16 units, so that a form can say so before the schema does. In a file without schemas, so that a
 * content script stays small.
 */
export const MAX_COMMENT = 5_000;
export const MAX_SOURCE = 2_000;
export const MAX_NAME = 200;
export const MAX_EMAIL = 320;
