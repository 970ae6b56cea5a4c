/** Packs that one reader has: each reads every article once more. */
export const MAX_PACKS = 20;
/** Bytes of a file: some twenty times what ships. */
export const MAX_FILE_BYTES = 5_000_000;
export const MAX_CLAIMS = 5_000;
export const MAX_EVIDENCE = 5_000;
export const MAX_CONCEPTS = 5_000;
/** Labels in all languages together. */
export const MAX_LABELS = 30_000;
/** Entries of any list within these, such as the labels of one concept in one language. */
export const MAX_LIST = 200;
/** Claims about the same two concepts: each is looked at for each sentence that names the two. */
export const MAX_CLAIMS_OF_PAIR = 50;
/** Wordings that the choices of one label multiply to: `(a|b) (c|d)` has four. */
export const MAX_WORDINGS = 60;
/** Wordings of all labels in one language, which is what compiling costs. */
export const MAX_WORDINGS_OF_LANGUAGE = 100_000;
/** Wider concepts of one concept, near and far: each pair of them is looked up for each sentence. */
export const MAX_WIDER = 40;
/** Lists and fields within one another; the format has seven. */
export const MAX_NESTING = 10;
/** Values in a file, lists and fields included: twice what the largest allowed pack has. */
export const MAX_VALUES = 600_000;
/** Problems that are told; who has mended these sees the others. */
export const MAX_PROBLEMS = 40;
/** Characters of a value that is shown in a problem. */
export const MAX_SHOWN = 60;

/** Longest texts by the name of their field, in UTF-16 units; of all others {@link MAX_OTHER_TEXT}. */
export const MAX_TEXT: Readonly<Record<string, number>> = {
  statement: 400,
  explanation: 1_500,
  note: 400,
  exceptions: 400,
  title: 600,
  names: 100,
  exposed: 100,
  unexposed: 100,
  opposite: 100,
};
export const MAX_OTHER_TEXT = 300;
