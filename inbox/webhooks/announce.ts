import type { Logger } from "pino";
import type { Metrics } from "../operations/metrics.ts";
import { annotationDocument } from "../protocol/annotation-document.ts";
import type { Database } from "../storage/database.ts";
import { findReport } from "../storage/find-report.ts";
import { findPublisher } from "../storage/publishers.ts";
import { signedHeaders } from "./sign.ts";

/** A receiver that takes longer is tried again. */
const PATIENCE_MS = 15_000;

export interface Announcement {
  publisher: string;
  id: string;
}

export interface Announcer {
  database: Database;
  base: string;
  metrics: Metrics;
  log: Logger;
  now: () => Date;
}

/**
 * Tells a publisher's webhook of a new report. Rejects where it did not take it, so that the queue tries again. Nothing is sent where
 * the report was deleted meanwhile, or there is no webhook any more.
 */
export async function announceReport({ publisher, id }: Announcement, announcer: Announcer): Promise<void> {
  const { database, base, metrics, now } = announcer;
  const [receiver, kept] = [await findPublisher(database, publisher), await findReport(database, publisher, id)];
  if (!receiver?.webhook || !kept || kept === "deleted") return;
  const { url, secret } = receiver.webhook;
  const report = annotationDocument(kept, base, "publisher");
  const timestamp = kept.received.toISOString();
  const body = JSON.stringify({ type: "report.received", timestamp, data: report });
  const problem = await post(url, body, signedHeaders(secret, `${publisher}-${id}`, body, now()));
  metrics.webhooks.inc({ publisher, outcome: problem ? "failed" : "taken" });
  if (problem) throw new Error(problem);
}

/** Null where the receiver took it; else why not. A redirect is not followed: nobody has chosen where it leads. */
async function post(url: string, body: string, headers: Record<string, string>): Promise<string | null> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await response.body?.cancel();
  return response.ok ? null : `the webhook answered ${response.status}`;
}
