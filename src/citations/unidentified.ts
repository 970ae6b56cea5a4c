import type { Reference } from "./reference.ts";

/** Of a reference whose identifiers and kind are yet to be read. */
export const UNIDENTIFIED = {
  doi: null,
  pmid: null,
  pmcid: null,
  trial: null,
  other: null,
  kind: null,
} satisfies Partial<Reference>;
