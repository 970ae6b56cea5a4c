import type { Evidence } from "#claims/evidence.ts";
import type { Span } from "#text/span.ts";
import type { Detail } from "../article-check.ts";
import type { Passage } from "./passages.ts";

/** A study and what an article says of it. */
export type Told = {
  study: Evidence;
  text: string;
  /** The sentences that speak of it; all of the article's where it is what the article reports on. */
  passages: readonly Passage[];
  /** Numbers of the article's references that are the study. */
  references: ReadonlySet<number>;
  /** Counts of the other studies that the article speaks of: a figure of theirs is no error of this one. */
  others: ReadonlySet<number>;
};

/** A detail of a study at a place in the text. */
export function detailAt(
  { study, text }: Pick<Told, "study" | "text">,
  kind: Detail["kind"],
  status: Detail["status"],
  { start, end }: Span,
  expected: string,
): Detail {
  return { study: study.id, kind, status, found: text.slice(start, end), expected, start, end };
}

/**
 * True where a sentence can be held against the study: it does not speak of another one or of another time ("an earlier
 * study"), and leans on no reference but the study's own.
 */
export function isAboutStudy({ references }: Told, passage: Passage): boolean {
  return !passage.roles.has("elsewhere") && passage.references.every((number) => references.has(number));
}
