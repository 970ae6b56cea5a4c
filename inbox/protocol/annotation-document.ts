import { annotationOf, type Json } from "#report/annotation.ts";
import type { InboxReport } from "../storage/kept-report.ts";

/** Who reads a report: only its publisher learns who wrote it, since an address may be passed on. */
export type Audience = "publisher" | "anybody";

/** Address of a publisher's container. */
export function containerUrl(base: string, publisher: string): string {
  return `${base}/reports/${publisher}/`;
}

/** Address of a report. */
export function reportUrl(base: string, { publisher, report }: InboxReport): string {
  return `${containerUrl(base, publisher)}${report.id}`;
}

/** A report as the inbox gives it out: under its address here, with what was decided about it. */
export function annotationDocument(kept: InboxReport, base: string, audience: Audience): Json {
  const { creator, body, ...annotation } = annotationOf(kept.report);
  const bodies = Array.isArray(body) ? body : [];
  return {
    ...annotation,
    id: reportUrl(base, kept),
    via: `urn:uuid:${kept.report.id}`,
    ...(audience === "publisher" && creator !== undefined && { creator }),
    body: [...bodies, ...decision(kept)],
  };
}

/** What was decided, in the words that docs/inbox.md defines; nothing as long as nobody has. */
function decision({ state, note }: InboxReport): Json[] {
  if (state === "new") return [];
  const verdict = { type: "TextualBody", purpose: "moderating", value: state, format: "text/plain" };
  const reply = { type: "TextualBody", purpose: "replying", value: note, format: "text/plain" };
  return note ? [verdict, reply] : [verdict];
}
