import type { CheckedClaim, Findings } from "#check/article-check.ts";
import { isReviewOverdue } from "#claims/stale.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { EvidenceStrength } from "./EvidenceStrength.tsx";
import { LineSample } from "./LineSample.tsx";
import { PackLine } from "./PackLine.tsx";
import { day, text } from "./text.ts";
import { VerdictWords } from "./VerdictWords.tsx";
import { noteWords, saysAssociationOnly, silenceWords, verdictWords } from "./verdict-words.ts";

interface ClaimFindingProps {
  claim: CheckedClaim;
  findings: Findings;
  /** Id of the heading, which names the box that this stands in. */
  headingId: string;
}

/** What evidence says of one claim of the article: verdict, explanation, works, and how fresh that is. */
export function ClaimFinding({ claim, findings, headingId }: ClaimFindingProps) {
  const known = claim.claim === null ? undefined : findings.claims[claim.claim];
  const note = noteWords(claim.note);
  return (
    <section class="finding">
      <h2 id={headingId} class="verdict">
        <LineSample verdict={claim.verdict} /> {verdictWords(claim)}
      </h2>
      {claim.pack && <PackLine pack={claim.pack} />}
      {note && <p class="note">{note}</p>}
      {claim.restsOn === "no-source" && claim.pack === null && <p class="fine">{text("restsNoSource")}</p>}
      {!known && claim.verdict === null && <p>{silenceWords(claim.silence)}</p>}
      {known && (
        <>
          <p class="statement" dir="auto" lang={findings.language}>
            {known.statement}
          </p>
          <p dir="auto" lang={findings.language}>
            {known.explanation}
          </p>
          {known.exceptions.map((exception) => (
            <p key={exception} lang={findings.language}>
              {text("exceptionLine", exception)}
            </p>
          ))}
          <EvidenceStrength claim={claim} evidence={findings.evidence} />
          {saysAssociationOnly(claim, known.causal) && <p>{text("associationOnly")}</p>}
          <VerdictWords claim={claim} />
          <h3>{text("evidenceHeading")}</h3>
          <EvidenceList ids={claim.evidence} evidence={findings.evidence} />
          <p class="fine">{text("evidenceReviewed", day(known.reviewed))}</p>
          {isReviewOverdue(known.reviewed, new Date().toISOString().slice(0, 10)) && (
            <p class="note">{text("reviewOverdue")}</p>
          )}
        </>
      )}
    </section>
  );
}
