import type { Report } from "./report.ts";

type State = Report["state"];

/** Where a report may go from each state. A reader may take back "sent", which only says that they said so. */
const NEXT: Record<State, readonly State[]> = {
  draft: ["queued", "sent"],
  queued: ["draft", "sent", "failed"],
  failed: ["draft", "queued", "sent"],
  sent: ["draft", "accepted", "rejected", "corrected"],
  accepted: ["corrected"],
  rejected: [],
  corrected: [],
};

/** Whether a report may change from one state to another; staying as it is is always allowed. */
export function mayBecome(from: State, to: State): boolean {
  return from === to || NEXT[from].includes(to);
}

/** Whether the words of a report may still be changed: only as long as nobody else has it. */
export function mayEdit(report: Report): boolean {
  return report.state === "draft" || report.state === "queued" || report.state === "failed";
}
