import { useCallback, useEffect, useState } from "preact/hooks";
import { type HiddenFinding, readHidden, showFinding, watchHidden } from "#storage/hidden-findings.ts";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";

/** Findings that the reader has hidden from their cards, each with the way back. */
export function HiddenFindings() {
  const [hidden, setHidden] = useState<HiddenFinding[]>([]);
  const [words, setWords] = useState("");
  const attempt = useCallback((action: Promise<void>, done: string): void => {
    action.then(
      () => setWords(done),
      (error: unknown) => setWords(failureWords(error)),
    );
  }, []);
  useEffect(() => {
    attempt(readHidden().then(setHidden), "");
    return watchHidden(setHidden);
  }, [attempt]);
  return (
    <section>
      <h2>{text("hiddenTitle")}</h2>
      <p>{text("hiddenIntro")}</p>
      {hidden.length === 0 && <p>{text("hiddenNone")}</p>}
      <ul class="packs">
        {hidden.map(({ claim, statement }) => (
          <li key={claim} class="pack">
            <p id={`hidden-${claim}`} dir="auto">
              {statement}
            </p>
            <button
              type="button"
              aria-describedby={`hidden-${claim}`}
              onClick={() => attempt(showFinding(claim), text("hiddenShown"))}
            >
              {text("hiddenShow")}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="outcome">
        {words}
      </p>
    </section>
  );
}
