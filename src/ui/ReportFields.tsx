import { useId, useState } from "preact/hooks";
import { MAX_COMMENT, MAX_EMAIL, MAX_NAME, MAX_SOURCE } from "#report/limits.ts";
import type { BegunReport } from "#report/report.ts";
import { REASONS_FOR } from "#report/vocabulary.ts";
import { CountedField } from "./CountedField.tsx";
import { text } from "./text.ts";
import { REASON } from "./word-keys.ts";

type Written = "reason" | "comment" | "correction" | "citedSource" | "reader";

interface ReportFieldsProps {
  value: Pick<BegunReport, Written | "about">;
  /** The reader wanted to save: where they gave no reason, the form says that it is missing. */
  asksReason?: boolean;
  /** Works that may be cited, each with the words for its button. */
  suggestions?: readonly { value: string; label: string }[];
  /** Called with the field that changed. */
  onChange: (change: Partial<Pick<BegunReport, Written>>) => void;
}

/** The fields that the reader fills in. */
export function ReportFields({ value, asksReason = false, suggestions = [], onChange: set }: ReportFieldsProps) {
  const [name, missing] = [useId(), useId()];
  const isMissing = asksReason && value.reason === null;
  const unused = suggestions.filter((suggestion) => suggestion.value !== value.citedSource);
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
        {REASONS_FOR[value.about].map((reason) => (
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
      <CountedField
        name="comment"
        label={text("reportComment")}
        rows={3}
        most={MAX_COMMENT}
        value={value.comment}
        onInput={(comment) => set({ comment })}
      />
      <CountedField
        name="correction"
        label={text("reportCorrection")}
        rows={2}
        most={MAX_COMMENT}
        hint={text("reportCorrectionHint")}
        value={value.correction}
        onInput={(correction) => set({ correction })}
      />
      <CountedField
        name="citedSource"
        label={text("reportSource")}
        rows={1}
        most={MAX_SOURCE}
        hint={text("reportSourceHint")}
        value={value.citedSource}
        onInput={(citedSource) => set({ citedSource })}
      />
      {unused.length > 0 && (
        <div class="suggestions">
          {unused.map((suggestion) => (
            <button
              key={suggestion.value}
              type="button"
              onClick={() => set({ citedSource: suggestion.value.slice(0, MAX_SOURCE) })}
            >
              {text("reportSuggestion", suggestion.label)}
            </button>
          ))}
        </div>
      )}
      <ReaderFields value={value.reader} onChange={(reader) => set({ reader })} />
    </>
  );
}

interface ReaderFieldsProps {
  value: BegunReport["reader"];
  onChange: (reader: BegunReport["reader"]) => void;
}

/** Folded away, because nobody has to say who they are. */
function ReaderFields({ value, onChange }: ReaderFieldsProps) {
  const { name, email } = value ?? { name: "", email: "" };
  // From then on the reader opens and closes it.
  const [isNamed] = useState(value !== null);
  const set = (next: { name: string; email: string }): void =>
    onChange(next.name === "" && next.email === "" ? null : next);
  return (
    <details class="reader" open={isNamed}>
      <summary>{text("readerHeading")}</summary>
      <p class="fine">{text("readerHint")}</p>
      <label class="field">
        {text("readerName")}
        <input
          type="text"
          name="readerName"
          dir="auto"
          autocomplete="name"
          maxLength={MAX_NAME}
          value={name}
          onInput={(event) => set({ name: event.currentTarget.value, email })}
        />
      </label>
      <label class="field">
        {text("readerEmail")}
        <input
          type="text"
          inputMode="email"
          name="readerEmail"
          dir="ltr"
          autocomplete="email"
          maxLength={MAX_EMAIL}
          value={email}
          onInput={(event) => set({ name, email: event.currentTarget.value })}
        />
      </label>
    </details>
  );
}
