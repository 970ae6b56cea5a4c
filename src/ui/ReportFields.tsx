import { REASONS } from "#report/reasons.ts";
import type { ReportDraft } from "#report/report.ts";
import { text } from "./text.ts";
import { REASON } from "./word-keys.ts";

/** The lengths that a stored report allows. */
const MAX_COMMENT = 5_000;
const MAX_SOURCE = 2_000;

type WrittenPart = Pick<ReportDraft, "reason" | "comment" | "correction" | "citedSource">;

interface ReportFieldsProps {
  value: WrittenPart;
  /** Called with the field that changed. */
  onChange: (change: Partial<WrittenPart>) => void;
}

/** The fields that the reader fills in. */
export function ReportFields({ value, onChange: set }: ReportFieldsProps) {
  return (
    <>
      <fieldset>
        <legend>{text("reportReason")}</legend>
        {REASONS.map((reason) => (
          <label key={reason} class="choice">
            <input
              type="radio"
              name="reason"
              value={reason}
              checked={value.reason === reason}
              onChange={() => set({ reason })}
            />
            {text(REASON[reason])}
          </label>
        ))}
      </fieldset>
      <label class="field">
        {text("reportComment")}
        <textarea
          name="comment"
          rows={3}
          maxLength={MAX_COMMENT}
          value={value.comment}
          onInput={(event) => set({ comment: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        {text("reportCorrection")}
        <textarea
          name="correction"
          rows={2}
          maxLength={MAX_COMMENT}
          placeholder={text("reportCorrectionHint")}
          value={value.correction}
          onInput={(event) => set({ correction: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        {text("reportSource")}
        <input
          type="text"
          name="citedSource"
          maxLength={MAX_SOURCE}
          placeholder={text("reportSourceHint")}
          value={value.citedSource}
          onInput={(event) => set({ citedSource: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
