import { useId } from "preact/hooks";
import { REASONS } from "#report/reasons.ts";
import type { ReportDraft } from "#report/report.ts";
import type { BegunReport } from "./begun-report.ts";
import { text } from "./text.ts";
import { REASON } from "./word-keys.ts";

/** The lengths that a stored report allows. */
const MAX_COMMENT = 5_000;
const MAX_SOURCE = 2_000;

type Written = "reason" | "comment" | "correction" | "citedSource";

interface ReportFieldsProps {
  value: Pick<BegunReport, Written>;
  /** The reader wanted to save: where they gave no reason, the form says that it is missing. */
  asksReason?: boolean;
  /** Called with the field that changed. */
  onChange: (change: Partial<Pick<ReportDraft, Written>>) => void;
}

/** The fields that the reader fills in. */
export function ReportFields({ value, asksReason = false, onChange: set }: ReportFieldsProps) {
  const [name, missing] = [useId(), useId()];
  const isMissing = asksReason && value.reason === null;
  return (
    <>
      <div
        role="radiogroup"
        class="reasons"
        aria-labelledby={name}
        aria-required="true"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? missing : undefined}
      >
        <span id={name} class="group-name">
          {text("reportReason")}
        </span>
        {isMissing && (
          <p id={missing} class="missing" role="alert">
            {text("reasonMissing")}
          </p>
        )}
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
      </div>
      <label class="field">
        {text("reportComment")}
        <textarea
          name="comment"
          dir="auto"
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
          dir="auto"
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
          dir="auto"
          maxLength={MAX_SOURCE}
          placeholder={text("reportSourceHint")}
          value={value.citedSource}
          onInput={(event) => set({ citedSource: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
