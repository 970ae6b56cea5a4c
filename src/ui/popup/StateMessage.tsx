import type { TabState } from "#messaging/protocol.ts";
import { type TextKey, text } from "../text.ts";

interface StateMessageProps {
  state: Exclude<TabState, { phase: "checked" }>;
  onAgain: () => void;
}

/** Says what is going on where there is no result to show, and what the reader can do. */
export function StateMessage({ state, onAgain }: StateMessageProps) {
  const [title, hint] = wording(state);
  const mayTry = state.phase === "failed" || state.phase === "no-article";
  return (
    <div class={`state state-${state.phase}`} role="status">
      <h2>{title}</h2>
      <p>{hint}</p>
      {mayTry && (
        <button type="button" onClick={onAgain}>
          {text("tryAgain")}
        </button>
      )}
    </div>
  );
}

function wording(state: StateMessageProps["state"]): [title: string, hint: string] {
  const both = (title: TextKey, hint: TextKey): [string, string] => [text(title), text(hint)];
  switch (state.phase) {
    case "reading":
      return both("stateReading", "stateReadingHint");
    case "no-article":
      return both("stateNoArticle", "stateNoArticleHint");
    case "stopped":
      return both("stateStopped", "stateStoppedHint");
    case "not-allowed":
      return both("stateNotAllowed", "stateNotAllowedHint");
    case "failed":
      return [text("stateFailed"), text("stateFailedHint", state.message)];
  }
}
