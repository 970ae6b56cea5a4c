import type { ReportDraft } from "#report/report.ts";
import { reportRows } from "./report-rows.ts";
import { text } from "./text.ts";

interface ReportPreviewProps {
  draft: ReportDraft;
}

/** Exactly what will be kept, field by field. */
export function ReportPreview({ draft }: ReportPreviewProps) {
  return (
    <details class="preview" open>
      <summary>{text("previewTitle")}</summary>
      <dl>
        {reportRows(draft).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">
        {text("previewPlace")} {text("previewAdded")}
      </p>
    </details>
  );
}
