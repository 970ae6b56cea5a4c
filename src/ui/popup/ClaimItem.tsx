import { useId, useState } from "preact/hooks";
import type { CheckedClaim, Findings } from "#check/article-check.ts";
import { ClaimFinding } from "../ClaimFinding.tsx";
import { LineSample } from "../LineSample.tsx";
import { PackLine } from "../PackLine.tsx";
import { text } from "../text.ts";
import { noteWords, verdictWords } from "../verdict-words.ts";
import { RESTS_ON } from "../word-keys.ts";

interface ClaimItemProps {
  claim: CheckedClaim;
  findings: Findings;
  /** Its place in the page is not certain. */
  isLost: boolean;
  /** ISO 639-1 code of the article's language; null where it is not known. */
  language: string | null;
  onShow: (passage: { start: number; end: number }) => void;
}

/** A claim of the article, which leads to its place in the page, and folded away what evidence says of it. */
export function ClaimItem({ claim, findings, isLost, language, onShow }: ClaimItemProps) {
  // Drawn when it is first opened: an article may have hundreds of claims.
  const [wasOpened, setOpened] = useState(false);
  const headingId = useId();
  return (
    <li>
      <button type="button" class="passage" onClick={() => onShow(claim)} disabled={isLost}>
        <span class={`verdict-name verdict-${claim.verdict ?? "unknown"}`}>
          <LineSample verdict={claim.verdict} /> {verdictWords(claim)}
        </span>
        {claim.pack && <PackLine pack={claim.pack} />}
        <span class="quote" dir="auto" lang={language ?? ""}>
          {claim.text}
        </span>
        {claim.restsOn && <span class="fine">{text(RESTS_ON[claim.restsOn])}</span>}
        {claim.note && <span class="fine">{noteWords(claim.note)}</span>}
        {isLost && <span class="fine">({text("notPlaced")})</span>}
      </button>
      <details class="claim-evidence" onToggle={() => setOpened(true)}>
        <summary>{text(claim.verdict === null ? "whyNoVerdict" : "evidenceAndReasons")}</summary>
        {wasOpened && <ClaimFinding claim={claim} findings={findings} headingId={headingId} />}
      </details>
    </li>
  );
}
