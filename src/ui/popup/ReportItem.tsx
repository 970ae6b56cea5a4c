import { useState } from "preact/hooks";
import { send } from "#messaging/send.ts";
import { mailtoLink } from "#report/mailto.ts";
import type { Report } from "#report/report.ts";
import { mayBecome, mayEdit } from "#report/report-states.ts";
import { ReportFields } from "../ReportFields.tsx";
import { day, text } from "../text.ts";
import { REASON, REPORT_STATE } from "../word-keys.ts";
import { DeleteButton } from "./DeleteButton.tsx";
import { mailWords } from "./mail-words.ts";

interface ReportItemProps {
  report: Report;
  /** Does something, then says what came of it. */
  act: (action: Promise<unknown>, done: string) => void;
}

/** One report with its state, and what can be done with it in that state. */
export function ReportItem({ report, act }: ReportItemProps) {
  const [isEditing, setEditing] = useState(false);
  const update = (changed: Report): void => {
    // Where it cannot be stored, `act` says why, and the form stays with what was written in it.
    const stored = send("update-report", changed).then(() => setEditing(false));
    act(stored, text("changesSaved"));
  };
  return (
    <li class="report-item">
      <h3>{report.title || report.source}</h3>
      {report.quotation && <blockquote dir="auto">{report.quotation.exact}</blockquote>}
      <p>
        <strong>{text(REASON[report.reason])}</strong> · {text(REPORT_STATE[report.state])}
        <span class="fine"> · {text("reportedOn", day(report.created))}</span>
      </p>
      {isEditing ? (
        <ReportEditor report={report} onSave={update} onCancel={() => setEditing(false)} />
      ) : (
        <>
          {report.comment && <p class="comment">{report.comment}</p>}
          {report.correction && (
            <p class="comment">
              <strong>{text("fieldCorrection")}:</strong> {report.correction}
            </p>
          )}
          <ReportActions report={report} act={act} onEdit={() => setEditing(true)} onUpdate={update} />
        </>
      )}
    </li>
  );
}

interface ReportActionsProps extends ReportItemProps {
  onEdit: () => void;
  onUpdate: (changed: Report) => void;
}

function ReportActions({ report, act, onEdit, onUpdate }: ReportActionsProps) {
  const [isMailed, setMailed] = useState(false);
  const mail = mailtoLink(report, mailWords(report));
  return (
    <div class="bar">
      {mayEdit(report) && (
        <button type="button" onClick={onEdit}>
          {text("edit")}
        </button>
      )}
      <a class="button" href={mail.href} target="_blank" rel="noopener noreferrer" onClick={() => setMailed(true)}>
        {text("email")}
      </a>
      {report.state !== "sent" && mayBecome(report.state, "sent") && (
        <button type="button" onClick={() => onUpdate({ ...report, state: "sent" })}>
          {text("markSent")}
        </button>
      )}
      {report.state === "sent" && (
        <button type="button" onClick={() => onUpdate({ ...report, state: "draft" })}>
          {text("markNotSent")}
        </button>
      )}
      <DeleteButton onDelete={() => act(send("delete-report", { id: report.id }), text("deleted"))} />
      {isMailed && mail.shortened && <p class="fine">{text("emailShortened")}</p>}
    </div>
  );
}

interface ReportEditorProps {
  report: Report;
  onSave: (changed: Report) => void;
  onCancel: () => void;
}

function ReportEditor({ report, onSave, onCancel }: ReportEditorProps) {
  const [changed, setChanged] = useState(report);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(changed);
      }}
    >
      <ReportFields value={changed} onChange={(written) => setChanged((before) => ({ ...before, ...written }))} />
      <div class="bar">
        <button type="submit" class="primary">
          {text("saveChanges")}
        </button>
        <button type="button" onClick={onCancel}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
