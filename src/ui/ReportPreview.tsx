import type { BegunReport } from "./begun-report.ts";
import { reportRows } from "./report-rows.ts";
import { text } from "./text.ts";

interface ReportPreviewProps {
  draft: BegunReport;
}

/** Exactly what will be kept, field by field. */
export function ReportPreview({ draft }: ReportPreviewProps) {
  return (
    <details class="preview" open>
      <summary>{text("previewTitle")}</summary>
      <dl>
        {reportRows(draft).map(([label, value]) => (
          <div key={label} class={label === text("fieldIdentifier") ? "identifier" : undefined}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">
        {text("previewPlace")} {text("previewAdded")}
      </p>
    </details>
  );
}
