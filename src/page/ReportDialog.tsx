import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { BegunReport, ReportDraft } from "#report/report.ts";
import type { SiteChoice } from "#storage/site-choice.ts";
import { isComplete } from "#ui/begun-report.ts";
import { CtrlEnterChoice } from "#ui/CtrlEnterChoice.tsx";
import { failureWords } from "#ui/failure-words.ts";
import { PersonalDataNote } from "#ui/PersonalDataNote.tsx";
import { ReportFields } from "#ui/ReportFields.tsx";
import { ReportPreview } from "#ui/ReportPreview.tsx";
import { Sign } from "#ui/Sign.tsx";
import { keepTexts, text } from "#ui/text.ts";
import { REPORT_TITLE } from "#ui/word-keys.ts";
import { MAX_QUOTATION } from "./quotation.ts";
import { SAID_LATER, SaveStatus, type Saving } from "./SaveStatus.tsx";
import type { SourceSuggestion } from "./source-suggestions.ts";
import { type SeenWatch, watchSeen } from "./watch-seen.ts";

/** Ids of the heading that names the dialog, and of the notice that describes it. */
const TITLE = "report-title";
const NOTICE = "ctrl-enter-notice";

export interface ReportDialogProps {
  draft: BegunReport;
  /** The container that reports like this go to; null where the reader has chosen none, or not allowed it. */
  server: string | null;
  /** Whether what is saved is kept in memory only. */
  isPrivate: boolean;
  /** Works that may be cited for a correction. */
  suggestions: SourceSuggestion[];
  /** The one-time notice about Ctrl+Enter on this site; null where it is not due. */
  notice: { host: string; ctrlEnter: SiteChoice["ctrlEnter"] } | null;
  onChoice: (ctrlEnter: SiteChoice["ctrlEnter"]) => void;
  /** Called with every change, so that nothing is lost when the dialog goes. */
  onDraft: (draft: BegunReport) => void;
  /** Resolves once the report is stored, with whether it is being sent as well; rejects with why it is not stored. */
  onSave: (draft: ReportDraft, send: boolean) => Promise<boolean>;
  /** Shows the list of reports, from where they can be sent. */
  onReports: () => Promise<void>;
  onClose: () => void;
}

/** Where the reader says what is the matter with a passage. It says "saved" only after the report is stored. */
export function ReportDialog(props: ReportDialogProps) {
  const [draft, setDraft] = useState(props.draft);
  const [saving, setSaving] = useState<Saving>({ phase: "editing" });
  const [isReasonAsked, setReasonAsked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const watch = useRef<SeenWatch | null>(null);
  const host = props.server === null ? null : new URL(props.server).host;
  useLayoutEffect(() => {
    keepTexts(SAID_LATER);
    dialog.current?.showModal();
    // What leaves the device does so by nobody's blind click.
    watch.current = host !== null && dialog.current ? watchSeen(dialog.current) : null;
    // The first thing to be done, rather than the first thing to be closed.
    focusReason(dialog.current);
    return () => watch.current?.stop();
  }, [host]);
  // Two fields may change before the next drawing; both changes build on what was written last.
  const written = useRef(props.draft);
  const change = (part: Partial<BegunReport>): void => {
    written.current = { ...written.current, ...part };
    setDraft(written.current);
    setSaving({ phase: "editing" });
    props.onDraft(written.current);
  };
  const save = (send: boolean): void => {
    const handedOver = written.current;
    if (!isComplete(handedOver)) {
      setReasonAsked(true);
      focusReason(dialog.current);
      return;
    }
    if (send && !watch.current?.isSeen()) {
      setSaving({ phase: "unseen" });
      return;
    }
    setSaving({ phase: "saving" });
    props.onSave(handedOver, send).then(
      (isSending) => {
        const saved = { phase: "saved", sentTo: isSending ? host : null, isPrivate: props.isPrivate } as const;
        // What was written meanwhile is not stored yet.
        setSaving(written.current === handedOver ? saved : { phase: "editing" });
      },
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
          save(host !== null);
        }}
      >
        <div class="head">
          <h2 id={TITLE}>{text(REPORT_TITLE[draft.about])}</h2>
          <button type="button" class="close" aria-label={text("close")} onClick={() => dialog.current?.close()}>
            ×
          </button>
        </div>
        <div class="report-body">
          {props.notice && <CtrlEnterNotice {...props.notice} onChoice={props.onChoice} />}
          <Passage draft={draft} />
          {!isSaved && (
            <>
              {draft.about === "verdict" && <p class="fine">{text("reportVerdictHint")}</p>}
              <ReportFields
                value={draft}
                asksReason={isReasonAsked}
                suggestions={draft.about === "passage" ? props.suggestions : []}
                onChange={change}
              />
              <PersonalDataNote of={[draft.quotation?.exact, draft.comment, draft.correction].join("\n")} />
              <ReportPreview draft={draft} isPrivate={props.isPrivate} host={host} />
            </>
          )}
        </div>
        <div class="foot">
          <Sign />
          <SaveStatus saving={saving} draft={draft} />
          {isSaved ? (
            <>
              <button type="button" class="primary" onClick={() => dialog.current?.close()}>
                {text("close")}
              </button>
              <ToReports onReports={props.onReports} />
            </>
          ) : (
            <>
              <button type="submit" class="primary" disabled={saving.phase === "saving"}>
                {saving.phase === "failed" ? text("tryAgain") : host === null ? text("save") : text("sendTo", host)}
              </button>
              {host !== null && (
                <button type="button" disabled={saving.phase === "saving"} onClick={() => save(false)}>
                  {text("save")}
                </button>
              )}
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

/** Leads to where a destination can be chosen: only a page of the extension may ask for permission to reach one. */
function ToReports({ onReports }: Pick<ReportDialogProps, "onReports">) {
  const [problem, setProblem] = useState("");
  const open = (): void => {
    onReports().catch((error: unknown) => setProblem(failureWords(error)));
  };
  return (
    <>
      <button type="button" onClick={open}>
        {text("toReports")}
      </button>
      <span role="status">{problem}</span>
    </>
  );
}

function Passage({ draft: { quotation, reference, title, source, language } }: { draft: BegunReport }) {
  if (reference)
    return (
      <>
        <h3>{text("fieldReference")}</h3>
        <blockquote dir="auto">{reference.text}</blockquote>
      </>
    );
  if (!quotation) return <p>{text("reportWholePage", title || source)}</p>;
  return (
    <>
      <h3>{text("reportPassage")}</h3>
      <blockquote dir="auto" lang={language ?? ""}>
        {quotation.exact}
      </blockquote>
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
