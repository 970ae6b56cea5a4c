import { browser } from "wxt/browser";
import { Report, type StoredReport } from "#report/report.ts";
import { mayEdit } from "#report/report-states.ts";

/** Each report has a key of its own, so that a write that is cut short can cost no other report. */
const PREFIX = "report:";

/**
 * Keeps a report; resolved only once it is stored. A report that is saved again because the answer got lost takes the
 * place of the first; one that has meanwhile been sent, or cannot be read, is never overwritten: then it throws.
 */
export function saveReport(report: Report): Promise<void> {
  return inTurn(async () => {
    const key = PREFIX + report.id;
    const { [key]: present } = await browser.storage.local.get(key);
    if (present !== undefined) {
      const stored = storedReport(report.id, present);
      if (stored.kind === "unreadable" || !mayEdit(stored.report))
        throw new Error(`report ${report.id} is already kept`);
    }
    await browser.storage.local.set({ [key]: report });
  });
}

/** All reports, newest first; then those that can no longer be read, which are kept as they are. */
export async function listReports(): Promise<StoredReport[]> {
  const everything = await browser.storage.local.get(null);
  const stored = Object.entries(everything).filter(([key]) => key.startsWith(PREFIX));
  return stored.map(([key, value]) => storedReport(key.slice(PREFIX.length), value)).sort(newestFirst);
}

/**
 * Replaces a report by what `change` makes of it; what `change` throws is thrown, and then nothing is stored. Throws
 * when there is no such report, or when it cannot be read.
 */
export function changeReport(id: string, change: (stored: Report) => Report): Promise<void> {
  return inTurn(async () => {
    const key = PREFIX + id;
    const { [key]: value } = await browser.storage.local.get(key);
    if (value === undefined) throw new Error(`there is no report ${id}`);
    const stored = storedReport(id, value);
    if (stored.kind === "unreadable") throw new Error(`report ${id} cannot be read: ${stored.problem}`);
    await browser.storage.local.set({ [key]: change(stored.report) });
  });
}

/** Removes a report, a readable one or not. */
export function deleteReport(id: string): Promise<void> {
  return inTurn(() => browser.storage.local.remove(PREFIX + id));
}

let last: Promise<unknown> = Promise.resolve();

/** What reads and then writes waits for what came before it, so that a change cannot bring a deleted report back. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work);
  last = result;
  return result;
}

function storedReport(id: string, value: unknown): StoredReport {
  const parsed = Report.safeParse(value);
  if (parsed.success && parsed.data.id === id) return { kind: "report", report: parsed.data };
  const problem = parsed.success ? `kept under ${id} but named ${parsed.data.id}` : problemText(parsed.error.issues[0]);
  return { kind: "unreadable", id, raw: asText(value), problem };
}

function problemText(issue: { path: PropertyKey[]; message: string } | undefined): string {
  return issue ? `${issue.path.map(String).join(".") || "report"}: ${issue.message}` : "unknown";
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? String(value));
}

function newestFirst(a: StoredReport, b: StoredReport): number {
  const created = (entry: StoredReport) => (entry.kind === "report" ? entry.report.created : "");
  return created(b).localeCompare(created(a));
}
