import { isOfClaim } from "./marks.ts";
import type { CheckedPage } from "./page-check.ts";
import type { Passage } from "./passages.ts";

/** A checked page without the findings that the reader has hidden; what else there is to say of the same words stays. */
export function withoutHidden(page: CheckedPage, hidden: ReadonlySet<string>): CheckedPage {
  if (hidden.size === 0) return page;
  const isHidden = (index: number): boolean => hidden.has(page.check.claims[index]?.claim ?? "");
  const shown = (indexes: readonly number[]): number[] => indexes.filter((index) => !isHidden(index));
  const rest = (passage: Passage): Passage[] => {
    const packs = shown(passage.packs);
    const claim = passage.claim !== null && isHidden(passage.claim) ? null : passage.claim;
    const isEmpty = claim === null && packs.length + passage.details.length + passage.citations.length === 0;
    return isEmpty ? [] : [{ ...passage, claim, packs, also: claim === null ? [] : shown(passage.also) }];
  };
  return {
    ...page,
    marks: page.marks.filter((mark) => !isOfClaim(mark) || !isHidden(mark.index)),
    passages: page.passages.flatMap(rest),
  };
}
