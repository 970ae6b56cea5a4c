import { MessageError } from "#messaging/message-error.ts";
import type { BegunReport } from "#report/report.ts";
import { isNoRoom, messageOf } from "#ui/failure-words.ts";
import { reportText } from "#ui/report-rows.ts";
import { type TextKey, text } from "#ui/text.ts";
import { CopyText } from "./CopyText.tsx";

/** How far saving has come. */
export type Saving =
  | { phase: "editing" }
  /** It was to be sent from a window that could not be seen. */
  | { phase: "unseen" }
  | { phase: "saving" }
  | { phase: "saved"; sentTo: string | null; isPrivate: boolean }
  | { phase: "failed"; error: unknown };

/** What may have to be said after the extension is gone. */
export const SAID_LATER: readonly TextKey[] = [
  "saving",
  "saved",
  "savedAndSending",
  "savedPrivate",
  "saveGone",
  "saveUnreachable",
  "saveRefused",
  "saveFull",
  "tryAgain",
  "reasonMissing",
  "copyReport",
  "copied",
  "copyFailed",
];

interface SaveStatusProps {
  saving: Saving;
  draft: BegunReport;
}

/** Says, to screen readers as well, how saving went; after a failure offers to copy what was written. */
export function SaveStatus({ saving, draft }: SaveStatusProps) {
  return (
    <>
      <p role="status" aria-live="polite" class={`save-status ${saving.phase}`}>
        {statusText(saving)}
      </p>
      {saving.phase === "failed" && <CopyText name={text("copyReport")} words={() => reportText(draft)} />}
    </>
  );
}

function statusText(saving: Saving): string {
  switch (saving.phase) {
    case "editing":
      return "";
    case "unseen":
      return text("sendUnseen");
    case "saving":
      return text("saving");
    case "saved":
      if (saving.sentTo !== null) return text("savedAndSending", saving.sentTo);
      return text(saving.isPrivate ? "savedPrivate" : "saved");
    case "failed":
      return failureText(saving.error);
  }
}

function failureText(error: unknown): string {
  if (error instanceof MessageError && error.trouble === "gone") return text("saveGone");
  if (error instanceof MessageError && error.trouble === "unreachable") return text("saveUnreachable");
  return text(isNoRoom(error) ? "saveFull" : "saveRefused", messageOf(error));
}
