import { useState } from "preact/hooks";
import { text } from "../text.ts";

/** Deletes only after a second press on another button, which takes the focus so that the question is read out. */
export function DeleteButton({ onDelete }: { onDelete: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {text("delete")}
      </button>
    );
  }
  return (
    <span class="question">
      {text("deleteQuestion")}{" "}
      <button type="button" onClick={onDelete}>
        {text("deleteYes")}
      </button>{" "}
      <button type="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {text("cancel")}
      </button>
    </span>
  );
}
