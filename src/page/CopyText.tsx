import { useState } from "preact/hooks";
import { text } from "#ui/text.ts";

interface CopyTextProps {
  /** What the button says. */
  name: string;
  words: () => string;
}

/** A button that copies. The clipboard is out of reach on pages that were not loaded over https; then the text is shown to be copied by hand. */
export function CopyText({ name, words }: CopyTextProps) {
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words());
      setOutcome("copied");
    } catch {
      setOutcome("copyFailed");
    }
  };
  return (
    <div class="copy">
      <button type="button" onClick={copy}>
        {name}
      </button>
      <span role="status">{outcome && text(outcome)}</span>
      {outcome === "copyFailed" && (
        <textarea
          readOnly
          rows={4}
          aria-label={name}
          value={words()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
