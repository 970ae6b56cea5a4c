import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReportDraft } from "#report/report.ts";
import type { SiteChoice } from "#storage/site-choice.ts";
import { type BegunReport, isComplete } from "#ui/begun-report.ts";
import { CtrlEnterChoice } from "#ui/CtrlEnterChoice.tsx";
import { ReportFields } from "#ui/ReportFields.tsx";
import { ReportPreview } from "#ui/ReportPreview.tsx";
import { keepTexts, text } from "#ui/text.ts";
import { MAX_QUOTATION } from "./quotation.ts";
import { SAID_LATER, SaveStatus, type Saving } from "./SaveStatus.tsx";

/** Ids of the heading that names the dialog, and of the notice that describes it. */
const TITLE = "report-title";
const NOTICE = "ctrl-enter-notice";

export interface ReportDialogProps {
  draft: BegunReport;
  /** The one-time notice about Ctrl+Enter on this site; null where it is not due. */
  notice: { host: string; ctrlEnter: SiteChoice["ctrlEnter"] } | null;
  onChoice: (ctrlEnter: SiteChoice["ctrlEnter"]) => void;
  /** Called with every change, so that nothing is lost when the dialog goes. */
  onDraft: (draft: BegunReport) => void;
  /** Resolves once the report is stored; rejects with why it is not. */
  onSave: (draft: ReportDraft) => Promise<void>;
  onClose: () => void;
}

/** Where the reader says what is the matter with a passage. It says "saved" only after the report is stored. */
export function ReportDialog(props: ReportDialogProps) {
  const [draft, setDraft] = useState(props.draft);
  const [saving, setSaving] = useState<Saving>({ phase: "editing" });
  const [isReasonAsked, setReasonAsked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    keepTexts(SAID_LATER);
    dialog.current?.showModal();
    // The first thing to be done, rather than the first thing to be closed.
    focusReason(dialog.current);
  }, []);
  // Two fields may change before the next drawing; both changes build on what was written last.
  const written = useRef(props.draft);
  const change = (part: Partial<BegunReport>): void => {
    written.current = { ...written.current, ...part };
    setDraft(written.current);
    setSaving({ phase: "editing" });
    props.onDraft(written.current);
  };
  const save = (): void => {
    const handedOver = written.current;
    if (!isComplete(handedOver)) {
      setReasonAsked(true);
      focusReason(dialog.current);
      return;
    }
    setSaving({ phase: "saving" });
    props.onSave(handedOver).then(
      // What was written meanwhile is not stored yet.
      () => setSaving({ phase: written.current === handedOver ? "saved" : "editing" }),
      (error: unknown) => setSaving({ phase: "failed", error }),
    );
  };
  const isSaved = saving.phase === "saved";
  useLayoutEffect(() => {
    // The button that was pressed is gone, and the focus with it.
    if (isSaved) dialog.current?.querySelector<HTMLButtonElement>(".foot .primary")?.focus();
  }, [isSaved]);
  return (
    <dialog
      ref={dialog}
      class="report"
      aria-labelledby={TITLE}
      aria-describedby={props.notice ? NOTICE : undefined}
      onClose={props.onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div class="head">
          <h2 id={TITLE}>{text("reportTitle")}</h2>
          <button type="button" class="close" aria-label={text("close")} onClick={() => dialog.current?.close()}>
            ×
          </button>
        </div>
        <div class="report-body">
          {props.notice && <CtrlEnterNotice {...props.notice} onChoice={props.onChoice} />}
          <Passage draft={draft} />
          {!isSaved && (
            <>
              <ReportFields value={draft} asksReason={isReasonAsked} onChange={change} />
              <ReportPreview draft={draft} />
            </>
          )}
        </div>
        <div class="foot">
          <SaveStatus saving={saving} draft={draft} />
          {isSaved ? (
            <button type="button" class="primary" onClick={() => dialog.current?.close()}>
              {text("close")}
            </button>
          ) : (
            <>
              <button type="submit" class="primary" disabled={saving.phase === "saving"}>
                {text(saving.phase === "failed" ? "tryAgain" : "save")}
              </button>
              <button type="button" onClick={() => dialog.current?.close()}>
                {text("cancel")}
              </button>
            </>
          )}
        </div>
      </form>
    </dialog>
  );
}

/** The reason that is chosen, else the first that can be. */
function focusReason(dialog: HTMLDialogElement | null): void {
  const reason = dialog?.querySelector<HTMLInputElement>("[name=reason]:checked");
  (reason ?? dialog?.querySelector<HTMLInputElement>("[name=reason]"))?.focus();
}

function Passage({ draft: { quotation, title, source } }: { draft: BegunReport }) {
  if (!quotation) return <p>{text("reportWholePage", title || source)}</p>;
  return (
    <>
      <h3>{text("reportPassage")}</h3>
      <blockquote dir="auto">{quotation.exact}</blockquote>
      {quotation.exact.length >= MAX_QUOTATION - 1 && <p class="fine">{text("reportShortened", MAX_QUOTATION)}</p>}
    </>
  );
}

interface NoticeProps {
  host: string;
  ctrlEnter: SiteChoice["ctrlEnter"];
  onChoice: (ctrlEnter: SiteChoice["ctrlEnter"]) => void;
}

function CtrlEnterNotice({ host, ctrlEnter, onChoice }: NoticeProps) {
  const [value, setValue] = useState(ctrlEnter);
  const choose = (answerer: SiteChoice["ctrlEnter"]): void => {
    setValue(answerer);
    onChoice(answerer);
  };
  return (
    <section id={NOTICE} class="notice" aria-label={text("noticeTitle")}>
      <CtrlEnterChoice legend={text("noticeText", host)} value={value} onChange={choose} />
      <p class="fine">{text("noticeLater")}</p>
    </section>
  );
}
