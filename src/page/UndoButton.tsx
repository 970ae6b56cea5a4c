import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "#ui/text.ts";

/** The way back from what was done, in place of the button that did it, whose focus it takes over. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div class="foot">
      <button ref={button} type="button" onClick={onUndo}>
        {text("undo")}
      </button>
    </div>
  );
}
