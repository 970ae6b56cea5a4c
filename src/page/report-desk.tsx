import { render } from "preact";
import { editorContacts } from "#article/editor-contacts.ts";
import { openDesk, openReports, saveReport } from "#messaging/from-page.ts";
import type { BegunReport } from "#report/report.ts";
import { uuidFrom } from "#report/uuid.ts";
import type { SiteChoice } from "#storage/site-choice.ts";
import { pressInForm } from "./form-keys.ts";
import { type DraftKeeper, draftKeeper } from "./keep-draft.ts";
import { ReportDialog, type ReportDialogProps } from "./ReportDialog.tsx";
import type { SourceSuggestion } from "./source-suggestions.ts";

export interface ReportDesk {
  isOpen: () => boolean;
  /** Opens the dialog; what the reader wrote about the same thing before, and did not save, is there again. */
  open: (draft: BegunReport, extras?: Extras) => void;
  /** A key was pressed in the dialog: its own listeners are not asked, lest the page hear of it. */
  press: (event: KeyboardEvent) => void;
  /** Takes the dialog away, and keeps what was written. */
  close: () => void;
}

interface Extras {
  notice?: SiteNotice | null;
  suggestions?: SourceSuggestion[];
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

/** What the background tells of the desk. */
type Desk = Pick<ReportDialogProps, "server" | "isPrivate"> & { begun: Writing[] };
const BARE_DESK: Desk = { begun: [], server: null, isPrivate: false };
/** A dialog that comes later than that was not asked for; in ms. */
const PATIENCE_MS = 1_500;

/** Opens one report dialog at a time in its place of the surface, and has its report stored. */
export function reportDesk(place: HTMLElement): ReportDesk {
  /** Reports that were begun in this page and not saved, by what they are about. */
  const begun = new Map<string, Writing>();
  let isOpen = false;
  let keeper: DraftKeeper | null = null;

  const close = (): void => {
    isOpen = false;
    keeper?.end();
    keeper = null;
    render(null, place);
  };

  const show = (fresh: BegunReport, desk: Desk, { notice = null, suggestions = [] }: Extras): void => {
    const key = matterKey(fresh);
    const writing = begun.get(key) ?? desk.begun.find(({ draft }) => matterKey(draft) === key) ?? newWriting(fresh);
    const keeping = draftKeeper(writing.id);
    keeper = keeping;
    const save: ReportDialogProps["onSave"] = async (draft, send) => {
      keeping.flush();
      const contacts = editorContacts(document);
      const { sending } = await saveReport({ id: writing.id, draft, contacts, send });
      // What was written while it was being stored is still to be saved, under the same name.
      if (begun.get(key)?.draft === draft) begun.delete(key);
      return sending;
    };
    const choose = (choice: Partial<SiteChoice>): void => {
      notice?.keep({ ...notice.choice, noticeSeen: true, ...choice });
    };
    choose({});
    render(
      <ReportDialog
        draft={writing.draft}
        server={desk.server}
        isPrivate={desk.isPrivate}
        suggestions={suggestions}
        notice={notice && { host: notice.host, ctrlEnter: notice.choice.ctrlEnter }}
        onChoice={(ctrlEnter) => choose({ ctrlEnter })}
        onDraft={(draft) => {
          begun.set(key, { id: writing.id, draft });
          keeping.change(draft);
        }}
        onSave={save}
        onReports={openReports}
        onClose={close}
      />,
      place,
    );
  };

  const open: ReportDesk["open"] = (fresh, extras = {}) => {
    if (isOpen) return;
    isOpen = true;
    void deskFor(fresh).then((desk) => {
      // Closed before it was there, as by a page that is being left.
      if (isOpen) show(fresh, desk, extras);
    });
  };

  const press = (event: KeyboardEvent): void => {
    const form = place.querySelector("form");
    const root = place.getRootNode();
    if (form && root instanceof ShadowRoot) pressInForm(form, root.activeElement, event);
  };

  return { isOpen: () => isOpen, open, press, close };
}

/** What was begun before, and where reports go; neither where nobody answers in time: writing does not wait for it. */
async function deskFor({ source, about }: BegunReport): Promise<Desk> {
  const bare = new Promise<Desk>((resolve) => setTimeout(resolve, PATIENCE_MS, BARE_DESK));
  const known = openDesk({ source, about }).catch((error: unknown) => {
    console.warn("Claimscope could not look for drafts:", error);
    return BARE_DESK;
  });
  return Promise.race([known, bare]);
}

function matterKey({ about, source, quotation, reference }: BegunReport): string {
  return JSON.stringify([about, source, quotation?.exact, quotation?.prefix, quotation?.suffix, reference?.text]);
}

/** `crypto.randomUUID` exists on https pages only. */
function newWriting(draft: BegunReport): Writing {
  return { id: uuidFrom(crypto.getRandomValues(new Uint8Array(16))), draft };
}
