import type { ArticleCheck, CheckedClaim, Findings } from "#check/article-check.ts";
import { ClaimFinding } from "../ClaimFinding.tsx";
import { text } from "../text.ts";
import { silenceWords, verdictName } from "../verdict-words.ts";
import { RESTS_ON } from "../word-keys.ts";

interface ReportClaimsProps {
  check: ArticleCheck;
  findings: Findings;
}

/** The claims that have a verdict, each with all that is said of it, then those that were not checked, with why. */
export function ReportClaims({ check, findings }: ReportClaimsProps) {
  const answered = check.claims.filter(({ verdict }) => verdict !== null);
  const open = check.claims.filter(({ verdict }) => verdict === null);
  return (
    <>
      {answered.length > 0 && (
        <section>
          <h2>{text("listClaims")}</h2>
          {answered.map((claim) => (
            <div key={keyOf(claim)} class="report-claim">
              <blockquote dir="auto">{claim.text}</blockquote>
              {claim.restsOn && <p>{text(RESTS_ON[claim.restsOn])}</p>}
              <ClaimFinding claim={claim} findings={findings} headingId={`claim-${keyOf(claim)}`} />
            </div>
          ))}
        </section>
      )}
      {open.length > 0 && (
        <section>
          <h2>{verdictName(null)}</h2>
          <ul>
            {open.map((claim) => (
              <li key={keyOf(claim)}>
                <span dir="auto">{claim.text}</span> <span class="fine">{silenceWords(claim.silence)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Two packs may speak of the same words. */
function keyOf({ start, end, claim }: CheckedClaim): string {
  return `${start}-${end}-${claim}`;
}
