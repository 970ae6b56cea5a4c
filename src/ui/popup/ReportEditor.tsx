import { useState } from "preact/hooks";
import type { BegunReport, ReportDraft } from "#report/report.ts";
import { isComplete } from "../begun-report.ts";
import { ReportFields } from "../ReportFields.tsx";
import { text } from "../text.ts";

interface ReportEditorProps<Value extends BegunReport> {
  value: Value;
  onSave: (changed: ReportDraft) => void;
  onCancel: () => void;
}

/** A report's words, to be changed; without a reason it is not saved. */
export function ReportEditor<Value extends BegunReport>({ value, onSave, onCancel }: ReportEditorProps<Value>) {
  const [changed, setChanged] = useState<BegunReport>(value);
  const [isReasonAsked, setReasonAsked] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(changed)) onSave(changed);
        else setReasonAsked(true);
      }}
    >
      <ReportFields
        value={changed}
        asksReason={isReasonAsked}
        onChange={(written) => setChanged((before) => ({ ...before, ...written }))}
      />
      <div class="bar">
        <button type="submit" class="primary">
          {text("saveChanges")}
        </button>
        <button type="button" onClick={onCancel}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
