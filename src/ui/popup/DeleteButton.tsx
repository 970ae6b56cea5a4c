import { useState } from "preact/hooks";
import { text } from "../text.ts";

interface DeleteButtonProps {
  onDelete: () => void;
  /** Other words than those for a report. */
  label?: string;
  question?: string;
  answer?: string;
}

/** Deletes only after a second press on another button, which takes the focus so that the question is read out. */
export function DeleteButton({ onDelete, label, question, answer }: DeleteButtonProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {label ?? text("delete")}
      </button>
    );
  }
  return (
    <span class="question">
      {question ?? text("deleteQuestion")}{" "}
      <button type="button" onClick={onDelete}>
        {answer ?? text("deleteYes")}
      </button>{" "}
      <button type="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        {text("cancel")}
      </button>
    </span>
  );
}
