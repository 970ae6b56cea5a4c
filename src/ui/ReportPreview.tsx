import type { BegunReport } from "#report/report.ts";
import { reportRows } from "./report-rows.ts";
import { text } from "./text.ts";

interface ReportPreviewProps {
  draft: BegunReport;
  /** Where the report is only kept; a private window keeps it until it is closed. */
  isPrivate?: boolean;
  /** The host that it would be sent to; null where it is kept on the device only. */
  host?: string | null;
}

/** Exactly what will be kept or sent, field by field. */
export function ReportPreview({ draft, isPrivate = false, host = null }: ReportPreviewProps) {
  const place = host === null ? text(isPrivate ? "previewPrivate" : "previewPlace") : text("previewSent", host);
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
        {place} {text("previewAdded")}
      </p>
    </details>
  );
}
