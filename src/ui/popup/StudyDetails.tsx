import type { Detail, Findings } from "#check/article-check.ts";
import { distinctDetails } from "../distinct-details.ts";
import { EvidenceList } from "../EvidenceList.tsx";
import { LineSample } from "../LineSample.tsx";
import { counted, text } from "../text.ts";
import { DETAIL_KIND } from "../word-keys.ts";

interface StudyDetailsProps {
  details: readonly Detail[];
  findings: Findings;
  onShow: (passage: { start: number; end: number }) => void;
}

/** What the article says about a study, held against the paper: what differs with both spellings, what agrees in one list. */
export function StudyDetails({ details, findings, onShow }: StudyDetailsProps) {
  if (details.length === 0) return null;
  const distinct = distinctDetails(details);
  const differing = distinct.filter(({ first }) => first.status === "differs");
  const agreeing = distinct.filter(({ first }) => first.status === "agrees");
  return (
    <section>
      <h2>{text("detailsHeading")}</h2>
      <EvidenceList ids={[...new Set(details.map((detail) => detail.study))]} evidence={findings.evidence} />
      {differing.length > 0 && (
        <ul class="claims">
          {differing.map(({ first: detail, times }) => (
            <li key={`${detail.study}-${detail.start}-${detail.expected}`}>
              <button type="button" class="passage" onClick={() => onShow(detail)}>
                <span class="verdict-name verdict-differs">
                  <LineSample verdict="differs" /> {text(DETAIL_KIND[detail.kind])}
                </span>
                <span>
                  {text(detail.kind === "risk" ? "riskDiffers" : "detailDiffers", detail.found, detail.expected)}
                </span>
                {times > 1 && <span class="fine">{counted("timesInArticle", times, times)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {agreeing.length > 0 && (
        <details>
          <summary>{counted("detailsAgreeing", agreeing.length, agreeing.length)}</summary>
          <ul class="agreeing">
            {agreeing.map(({ first: detail }) => (
              <li key={`${detail.study}-${detail.start}-${detail.expected}`}>
                {text(DETAIL_KIND[detail.kind])}: {detail.found}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
