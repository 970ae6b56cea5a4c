import type { Vitals } from "./article.ts";

/** Where nothing of the kind was looked for, or found. */
export const NO_VITALS: Vitals = {
  published: null,
  updated: null,
  reviewed: null,
  author: null,
  reviewer: null,
  publisher: null,
  disclosures: [],
  checklist: [],
};
