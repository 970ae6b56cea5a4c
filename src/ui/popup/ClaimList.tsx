import type { CheckedClaim, Findings } from "#check/article-check.ts";
import type { Filtered } from "#storage/finding-filter.ts";
import { counted } from "../text.ts";
import { ClaimItem } from "./ClaimItem.tsx";
import { FilterChips, kindOf } from "./FilterChips.tsx";

interface ClaimListProps {
  claims: readonly CheckedClaim[];
  findings: Findings;
  hidden: readonly Filtered[];
  /** Claims whose place in the page is not certain. */
  unplaced: ReadonlySet<CheckedClaim>;
  /** ISO 639-1 code of the article's language; null where it is not known. */
  language: string | null;
  onHide: (hidden: Filtered[]) => void;
  onShow: (passage: { start: number; end: number }) => void;
}

/** Claims in the order of the article, without those that the reader's filter leaves out, which are counted. */
export function ClaimList({ claims, findings, hidden, unplaced, language, onHide, onShow }: ClaimListProps) {
  const shown = claims.filter((claim) => !hidden.includes(kindOf(claim)));
  const left = claims.length - shown.length;
  return (
    <>
      <FilterChips claims={claims} hidden={hidden} onChange={onHide} />
      <ul class="claims">
        {shown.map((claim) => (
          <ClaimItem
            key={`${claim.start}-${claim.end}-${claim.claim}`}
            claim={claim}
            findings={findings}
            isLost={unplaced.has(claim)}
            language={language}
            onShow={onShow}
          />
        ))}
      </ul>
      {left > 0 && <p class="fine">{counted("filteredOut", left, left)}</p>}
    </>
  );
}
