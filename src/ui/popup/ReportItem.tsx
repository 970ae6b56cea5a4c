import { useState } from "preact/hooks";
import { send } from "#messaging/send.ts";
import { deletionOf, mayEdit, maySend } from "#report/delivery-rules.ts";
import type { StoredReport } from "#report/kept-report.ts";
import { DeliveryLine } from "../DeliveryLine.tsx";
import { failureWords } from "../failure-words.ts";
import { day, type TextKey, text } from "../text.ts";
import { REASON } from "../word-keys.ts";
import { DeleteButton } from "./DeleteButton.tsx";
import type { PopupTab } from "./page-in-tab.ts";
import { ReportEditor } from "./ReportEditor.tsx";
import { askForHost, SendReport } from "./SendReport.tsx";

type Kept = Extract<StoredReport, { kind: "report" }>;

interface ReportItemProps {
  kept: Kept;
  /** The tab that the popup was opened on. */
  tab: PopupTab | null;
  /** Does something, then says what came of it. */
  act: (action: Promise<unknown>, done: string) => void;
}

const FOUND: Record<"exact" | "changed" | "lost", TextKey> = {
  exact: "passageShown",
  changed: "passageChanged",
  lost: "passageLost",
};

/** One report with its state, and what can be done with it in that state. */
export function ReportItem(props: ReportItemProps) {
  const { report, delivery, isPrivate } = props.kept;
  const [open, setOpen] = useState<"edit" | "send" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <li class="report-item" data-id={report.id} data-state={delivery.state}>
      <h3>{report.title || report.source}</h3>
      {report.quotation && (
        <blockquote dir="auto" lang={report.language ?? ""}>
          {report.quotation.exact}
        </blockquote>
      )}
      {report.reference && <blockquote dir="auto">{report.reference.text}</blockquote>}
      <p>
        <strong>{text(REASON[report.reason])}</strong> · <DeliveryLine delivery={delivery} />
        <span class="fine"> · {text("reportedOn", day(report.created))}</span>
      </p>
      {isPrivate && <p class="note">{text("privateReport")}</p>}
      {open === "edit" && (
        <ReportEditor
          value={report}
          onSave={(written) => {
            // Where it cannot be stored, `act` says why, and the form stays with what was written in it.
            const stored = send("edit-report", { id: report.id, written }).then(close);
            props.act(stored, text("changesSaved"));
          }}
          onCancel={close}
        />
      )}
      {open === "send" && <SendReport kept={props.kept} act={props.act} onClose={close} />}
      {open === null && (
        <>
          {report.comment && <p class="comment">{report.comment}</p>}
          {report.correction && (
            <p class="comment">
              <strong>{text("fieldCorrection")}:</strong> {report.correction}
            </p>
          )}
          <ReportActions {...props} onOpen={setOpen} />
        </>
      )}
    </li>
  );
}

interface ReportActionsProps extends ReportItemProps {
  onOpen: (form: "edit" | "send") => void;
}

function ReportActions({ kept: { report, delivery }, tab, act, onOpen }: ReportActionsProps) {
  const { id } = report;
  return (
    <div class="bar">
      {mayEdit(delivery) && (
        <button type="button" onClick={() => onOpen("edit")}>
          {text("edit")}
        </button>
      )}
      {maySend(delivery) && delivery.state !== "waiting" && delivery.state !== "sent" && (
        <>
          <button type="button" class="primary" onClick={() => onOpen("send")}>
            {text("send")}
          </button>
          <button type="button" onClick={() => act(send("hand-over", { id }), text("markedSent"))}>
            {text("markSent")}
          </button>
        </>
      )}
      {delivery.state === "waiting" && (
        <button
          type="button"
          onClick={() => {
            const asked = askForHost(delivery.to, report);
            act(
              asked.then(() => send("send-report", { id, url: delivery.to })),
              text("tryingNow"),
            );
          }}
        >
          {text("tryNow")}
        </button>
      )}
      {(delivery.state === "waiting" || delivery.state === "sent") && (
        <button type="button" onClick={() => act(send("take-back", { id }), text("takenBack"))}>
          {text(delivery.state === "sent" ? "markNotSent" : "takeBack")}
        </button>
      )}
      <ShowPassage report={report} tab={tab} />
      <Deletion id={id} delivery={delivery} act={act} />
    </div>
  );
}

/** Where the receiver gave something to delete it by, the report goes there too, or only here. */
function Deletion({ id, delivery, act }: Pick<Kept, "delivery"> & Pick<ReportItemProps, "act"> & { id: string }) {
  const there = deletionOf(delivery);
  const deleteHere = (): void => act(send("delete-report", { id }), text("deleted"));
  if (!there) return <DeleteButton onDelete={deleteHere} />;
  const { host } = new URL(there.location);
  return (
    <>
      <DeleteButton
        question={text("deleteThereQuestion", host)}
        onDelete={() => act(send("delete-there", { id }), text("deletedThere", host))}
      />
      <DeleteButton label={text("deleteHere")} question={text("deleteHereQuestion", host)} onDelete={deleteHere} />
    </>
  );
}

/** Shows where the passage is now, in the page that the popup was opened on; else leads to the page. */
function ShowPassage({ report: { source, quotation }, tab }: { report: Kept["report"]; tab: PopupTab | null }) {
  const [words, setWords] = useState("");
  const isWeb = /^https?:\/\//.test(source);
  const isHere = isWeb && tab !== null && tab.host === new URL(source).host;
  if (!isHere || !quotation)
    return isWeb ? (
      <a class="button" href={source} target="_blank" rel="noopener noreferrer">
        {text("openPage")}
      </a>
    ) : null;
  const show = (): void => {
    send("find-passage", { tabId: tab.id, quotation }).then(
      (found) => setWords(text(FOUND[found])),
      (error: unknown) => setWords(failureWords(error)),
    );
  };
  return (
    <>
      <button type="button" onClick={show}>
        {text("showPassage")}
      </button>
      <span role="status">{words}</span>
    </>
  );
}
