import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "#ui/text.ts";

interface HiddenNoteProps {
  words: string;
  /** Null where nothing was hidden: it failed. */
  onUndo: (() => void) | null;
}

/** Says, in the card's place, that something was hidden, with the way back; takes over the focus of the button that did it. */
export function HiddenNote({ words, onUndo }: HiddenNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <div class="card-body">
      <p role="status">{words}</p>
      {onUndo && (
        <button ref={undo} type="button" onClick={onUndo}>
          {text("undo")}
        </button>
      )}
    </div>
  );
}
