import { render } from "preact";
import { saveReport } from "#messaging/from-page.ts";
import { uuidFrom } from "#report/uuid.ts";
import type { SiteChoice } from "#storage/site-choice.ts";
import type { BegunReport } from "#ui/begun-report.ts";
import { ReportDialog, type ReportDialogProps } from "./ReportDialog.tsx";

export interface ReportDesk {
  isOpen: () => boolean;
  /** Opens the dialog; what the reader wrote about the same passage before, and did not save, is there again. */
  open: (draft: BegunReport, notice: SiteNotice | null) => void;
  /** Takes the dialog away, and keeps what was written for as long as the page lives. */
  close: () => void;
}

/** The choice about Ctrl+Enter that the reader has not been asked for yet. */
export interface SiteNotice {
  host: string;
  choice: SiteChoice;
  keep: (choice: SiteChoice) => void;
}

/** A report that is being written, with the name that it will be kept under however often saving is tried. */
interface Writing {
  id: string;
  draft: BegunReport;
}

/** Opens one report dialog at a time in its place of the surface, and has its report stored. */
export function reportDesk(place: HTMLElement): ReportDesk {
  /** Reports that were begun and not saved, by the passage that they are about. */
  const begun = new Map<string, Writing>();
  let isOpen = false;

  const close = (): void => {
    isOpen = false;
    render(null, place);
  };

  const open = (fresh: BegunReport, notice: SiteNotice | null): void => {
    if (isOpen) return;
    isOpen = true;
    const key = passageKey(fresh);
    const writing = begun.get(key) ?? { id: newId(), draft: fresh };
    const save: ReportDialogProps["onSave"] = async (draft) => {
      await saveReport({ id: writing.id, draft });
      // What was written while it was being stored is still to be saved, under the same name.
      if (begun.get(key)?.draft === draft) begun.delete(key);
    };
    const choose = (choice: Partial<SiteChoice>): void => {
      notice?.keep({ ...notice.choice, noticeSeen: true, ...choice });
    };
    choose({});
    render(
      <ReportDialog
        draft={writing.draft}
        notice={notice && { host: notice.host, ctrlEnter: notice.choice.ctrlEnter }}
        onChoice={(ctrlEnter) => choose({ ctrlEnter })}
        onDraft={(draft) => begun.set(key, { id: writing.id, draft })}
        onSave={save}
        onClose={close}
      />,
      place,
    );
  };

  return { isOpen: () => isOpen, open, close };
}

function passageKey({ source, quotation }: BegunReport): string {
  return JSON.stringify([source, quotation?.exact, quotation?.prefix, quotation?.suffix]);
}

/** `crypto.randomUUID` exists on https pages only. */
function newId(): string {
  return uuidFrom(crypto.getRandomValues(new Uint8Array(16)));
}
