import { NEW } from "#report/delivery.ts";
import { readAnnotationPage } from "#report/read-annotation.ts";
import { addReports } from "#storage/report-store.ts";

/** What came of reading an exported file. */
export interface Imported {
  added: number;
  /** Reports that were there already, and stay as they are. */
  present: number;
  /** One line for each that could not be read. */
  problems: string[];
}

/** So many problems are told at most. */
const MOST_PROBLEMS = 20;

/** Keeps the reports of an exported file that are not there yet, each as one that has not been sent. Throws where it is no such file. */
export async function importReports(json: string): Promise<Imported> {
  const read = readAnnotationPage(json);
  const reports = read.flatMap((one) => (one.kind === "report" ? one.report : []));
  const unique = [...new Map(reports.map((report) => [report.id, report])).values()];
  const contacts = { emails: [], pages: [] };
  const added = await addReports(unique.map((report) => ({ report, delivery: NEW, contacts })));
  const problems = read.flatMap((one, at) => (one.kind === "refused" ? `${at + 1}: ${one.problem}` : []));
  return { added, present: unique.length - added, problems: problems.slice(0, MOST_PROBLEMS) };
}
