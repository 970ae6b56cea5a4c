import { useRef } from "preact/hooks";
import type { Answer } from "#messaging/protocol.ts";
import type { Span } from "#text/span.ts";
import { language as ownLanguage, text } from "../text.ts";
import { FindingsView } from "./FindingsView.tsx";
import { MarkedText } from "./MarkedText.tsx";

interface TextResultProps {
  checked: Answer<"check-text">;
  /** Reads the text as one in another language. */
  onLanguage: (code: string) => void;
}

/** What was found in a text that stands alone, with the text itself, in which findings are shown as they are in a page. */
export function TextResult({ checked, onLanguage }: TextResultProps) {
  const { article, check, languages } = checked;
  const place = useRef<HTMLDivElement>(null);
  const show = ({ start }: Span): void => {
    const mark = place.current?.querySelector<HTMLElement>(`[data-start="${start}"]`);
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  };
  return (
    <section class="text-result">
      <label class="read-as">
        {text("textReadAs")}{" "}
        <select value={check.language ?? ""} onChange={(event) => onLanguage(event.currentTarget.value)}>
          {languagesWith(languages, check.language).map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      {check.language !== null && !languages.includes(check.language) ? (
        <p role="status">{text("textUnreadLanguage", languageName(check.language))}</p>
      ) : (
        <>
          <div ref={place}>
            <MarkedText words={article.text} blocks={article.blocks} check={check} />
          </div>
          <FindingsView
            checked={{ ...checked, unplaced: [] }}
            lists={["claims", "details"]}
            onShow={show}
            onReport={null}
          />
        </>
      )}
    </section>
  );
}

function languagesWith(known: readonly string[], own: string | null): string[] {
  return own === null || known.includes(own) ? [...known] : [own, ...known];
}

/** `Dutch`, in the interface's language; the code where it has no name. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(ownLanguage(), { type: "language" }).of(code) ?? code;
  } catch (error) {
    // What a page declares need not be a code at all.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
