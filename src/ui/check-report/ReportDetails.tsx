import type { Detail, Findings } from "#check/article-check.ts";
import { distinctDetails } from "../distinct-details.ts";
import { EvidenceList } from "../EvidenceList.tsx";
import { text } from "../text.ts";
import { DETAIL_KIND } from "../word-keys.ts";

interface ReportDetailsProps {
  details: readonly Detail[];
  findings: Findings;
}

/** What the article says of a study, with what the paper has; what differs comes first. */
export function ReportDetails({ details, findings }: ReportDetailsProps) {
  if (details.length === 0) return null;
  const distinct = distinctDetails(details).map(({ first }) => first);
  const inOrder = ["differs", "agrees"].flatMap((status) => distinct.filter((detail) => detail.status === status));
  return (
    <section>
      <h2>{text("detailsHeading")}</h2>
      <EvidenceList ids={[...new Set(details.map(({ study }) => study))]} evidence={findings.evidence} />
      <ul>
        {inOrder.map((detail) => (
          <li key={`${detail.start}-${detail.expected}`} class={`verdict-${detail.status}`}>
            {text(DETAIL_KIND[detail.kind])}: <span dir="auto">{detailLine(detail)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What differs with both spellings; what agrees in the article's words. */
export function detailLine({ kind, status, found, expected }: Detail): string {
  if (status === "agrees") return found;
  return text(kind === "risk" ? "riskDiffers" : "detailDiffers", found, expected);
}
