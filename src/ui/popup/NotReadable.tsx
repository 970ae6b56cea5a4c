import type { TabState } from "#messaging/protocol.ts";
import { text } from "../text.ts";

interface NotReadableProps {
  phase: TabState["phase"];
  isPdf: boolean;
  onPaste: () => void;
}

/** What can be done about a page that cannot be read: its text can be selected or pasted. Nothing where it is only being read. */
export function NotReadable({ phase, isPdf, onPaste }: NotReadableProps) {
  if (phase === "reading" || phase === "checked") return null;
  return (
    <div class="state">
      <p>{text(isPdf ? "pasteFromPdf" : "pasteInstead")}</p>
      <button type="button" onClick={onPaste}>
        {text("tabText")}
      </button>
    </div>
  );
}
