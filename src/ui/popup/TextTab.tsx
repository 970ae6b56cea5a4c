import { useCallback, useEffect, useState } from "preact/hooks";
import { MAX_ARTICLE_LENGTH } from "#check/article-length.ts";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { type SelectedText, selectedText } from "../selected-text.ts";
import { text } from "../text.ts";
import type { PopupTab } from "./page-in-tab.ts";
import { TextResult } from "./TextResult.tsx";

interface TextTabProps {
  tab: PopupTab | null;
  /** What was selected in a page to be checked; a new object each time. */
  selected: SelectedText | null;
}

type Checked = Answer<"check-text">;
/** A text's language by its declaration, or as the reader says. */
type Languages = { declared: string | null; language: string | null };

/** Checks text that the reader types, pastes or has selected in the page. Nothing of it is stored. */
export function TextTab({ tab, selected }: TextTabProps) {
  const [words, setWords] = useState(selected?.text ?? "");
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const check = useCallback(async (written: string, languages: Languages): Promise<void> => {
    if (written.trim() === "") return setProblem(text("textEmpty"));
    setBusy(true);
    setProblem("");
    const answer = await send("check-text", { text: written, ...languages }).catch(failureWords);
    setBusy(false);
    if (typeof answer === "string") setProblem(answer);
    else setChecked(answer);
  }, []);
  const take = useCallback(
    (from: SelectedText): void => {
      setWords(from.text);
      void check(from.text, { declared: from.declared, language: null });
    },
    [check],
  );
  useEffect(() => {
    if (selected) take(selected);
  }, [selected, take]);
  const takeFromPage = async (): Promise<void> => {
    const found = tab && (await selectedText(tab.id, null));
    if (found) take(found);
    else setProblem(text("nothingSelected"));
  };
  const clear = (): void => {
    setWords("");
    setChecked(null);
    setProblem("");
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void check(words, { declared: null, language: null });
  };
  return (
    <>
      <form class="loose-text" onSubmit={submit}>
        <label class="field">
          {text("textLabel")}
          <textarea
            name="text"
            rows={6}
            dir="auto"
            maxLength={MAX_ARTICLE_LENGTH}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit(event)}
          />
        </label>
        <p class="fine">{text("textPrivacy")}</p>
        <div class="bar">
          <button type="submit" class="primary" disabled={isBusy}>
            {text("textCheck")}
          </button>
          {tab && (
            <button type="button" onClick={() => void takeFromPage()}>
              {text("textFromPage")}
            </button>
          )}
          {words !== "" && (
            <button type="button" onClick={clear}>
              {text("textClear")}
            </button>
          )}
        </div>
      </form>
      <p role="status" class="problem">
        {problem}
      </p>
      {checked && (
        <TextResult
          checked={checked}
          onLanguage={(language) => void check(words, { declared: null, language })}
          // A new text starts with all of it in view.
          key={checked.article.text}
        />
      )}
    </>
  );
}
