import type { Detail, Findings } from "#check/article-check.ts";
import { distinctDetails } from "./distinct-details.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { LineSample } from "./LineSample.tsx";
import { text } from "./text.ts";

interface DetailFindingProps {
  details: readonly Detail[];
  findings: Findings;
  headingId: string;
}

/** Facts about a study that the article gives otherwise than the paper does, with both spellings. */
export function DetailFinding({ details, findings, headingId }: DetailFindingProps) {
  const studies = [...new Set(details.map((detail) => detail.study))];
  return (
    <section class="finding">
      <h2 id={headingId} class="verdict">
        <LineSample verdict="differs" /> {text("detailHeading")}
      </h2>
      {distinctDetails(details).map(({ first: detail }) => (
        <p key={`${detail.study}-${detail.start}-${detail.expected}`}>
          {text(detail.kind === "risk" ? "riskDiffers" : "detailDiffers", detail.found, detail.expected)}
        </p>
      ))}
      <EvidenceList ids={studies} evidence={findings.evidence} />
    </section>
  );
}
