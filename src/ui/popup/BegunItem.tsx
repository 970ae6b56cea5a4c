import { useState } from "preact/hooks";
import { send } from "#messaging/send.ts";
import type { Begun } from "#report/begun.ts";
import { day, text } from "../text.ts";
import { DeleteButton } from "./DeleteButton.tsx";
import { ReportEditor } from "./ReportEditor.tsx";

interface BegunItemProps {
  begun: Begun;
  /** Does something, then says what came of it. */
  act: (action: Promise<unknown>, done: string) => void;
}

/** A report that was begun and not saved, on a page that may be gone. */
export function BegunItem({ begun: { id, draft, at }, act }: BegunItemProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <li class="report-item" data-id={id} data-state="begun">
      <h3>{draft.title || draft.source}</h3>
      {draft.quotation && (
        <blockquote dir="auto" lang={draft.language ?? ""}>
          {draft.quotation.exact}
        </blockquote>
      )}
      <p>
        <strong>{text("stateBegun")}</strong> <span class="fine">· {day(at)}</span>
      </p>
      {isEditing ? (
        <ReportEditor
          value={draft}
          onSave={(changed) => act(send("save-begun", { id, draft: changed }), text("saved"))}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          {draft.comment && <p class="comment">{draft.comment}</p>}
          <div class="bar">
            <button type="button" class="primary" onClick={() => setEditing(true)}>
              {text("continueWriting")}
            </button>
            <DeleteButton onDelete={() => act(send("drop-begun", { id }), text("deleted"))} />
          </div>
        </>
      )}
    </li>
  );
}
