import { send } from "#messaging/send.ts";
import type { StoredReport } from "#report/kept-report.ts";
import { text } from "../text.ts";
import { DeleteButton } from "./DeleteButton.tsx";

interface UnreadableItemProps {
  entry: Extract<StoredReport, { kind: "unreadable" }>;
  /** Does something, then says what came of it. */
  act: (action: Promise<unknown>, done: string) => void;
}

/** A stored report that no longer has the form of one. It stays until the reader deletes it. */
export function UnreadableItem({ entry, act }: UnreadableItemProps) {
  return (
    <li class="report-item">
      <h3>{text("unreadableReport")}</h3>
      <p class="fine">{text("unreadableHint", entry.problem)}</p>
      <div class="bar">
        <button type="button" onClick={() => act(navigator.clipboard.writeText(entry.raw), text("copied"))}>
          {text("copyRaw")}
        </button>
        <DeleteButton onDelete={() => act(send("delete-report", { id: entry.id }), text("deleted"))} />
      </div>
    </li>
  );
}
