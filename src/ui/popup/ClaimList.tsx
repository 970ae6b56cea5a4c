import type { CheckedClaim } from "#check/article-check.ts";
import { LineSample } from "../LineSample.tsx";
import { PackLine } from "../PackLine.tsx";
import { text } from "../text.ts";
import { noteWords, verdictWords } from "../verdict-words.ts";
import { RESTS_ON } from "../word-keys.ts";

interface ClaimListProps {
  claims: readonly CheckedClaim[];
  /** Claims whose place in the page is not certain. */
  unplaced: ReadonlySet<CheckedClaim>;
  /** ISO 639-1 code of the article's language; null where it is not known. */
  language: string | null;
  onShow: (passage: { start: number; end: number }) => void;
}

/** Claims of the article; each leads to its place in the page. */
export function ClaimList({ claims, unplaced, language, onShow }: ClaimListProps) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={`${claim.start}-${claim.end}-${claim.claim}`}>
          <button type="button" class="passage" onClick={() => onShow(claim)} disabled={unplaced.has(claim)}>
            {claim.verdict !== null && (
              <span class={`verdict-name verdict-${claim.verdict}`}>
                <LineSample verdict={claim.verdict} /> {verdictWords(claim)}
              </span>
            )}
            {claim.pack && <PackLine pack={claim.pack} />}
            <span class="quote" dir="auto" lang={language ?? ""}>
              {claim.text}
            </span>
            {claim.restsOn && <span class="fine">{text(RESTS_ON[claim.restsOn])}</span>}
            {claim.note && <span class="fine">{noteWords(claim.note)}</span>}
            {unplaced.has(claim) && <span class="fine">({text("notPlaced")})</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
