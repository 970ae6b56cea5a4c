import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { buildApp } from "./app.ts";
import type { Inbox } from "./inbox.ts";
import { newMetrics } from "./operations/metrics.ts";
import type { Settings } from "./settings.ts";
import type { Database } from "./storage/database.ts";
import { openQueue, type QueuePace } from "./webhooks/open-queue.ts";

export interface OpenInbox {
  app: FastifyInstance;
  inbox: Inbox;
  /** Ends requests and announcements that are on their way; the database stays open. */
  close: () => Promise<void>;
}

/** Everything but the database, which is handed in with its tables up to date, and the port, which is not yet listened to. */
export async function openInbox(
  database: Database,
  settings: Settings,
  log: Logger,
  options: { withProcess?: boolean; pace?: QueuePace } = {},
): Promise<OpenInbox> {
  const metrics = newMetrics({ withProcess: options.withProcess ?? false });
  const now = () => new Date();
  const queue = await openQueue({ database, base: settings.url, metrics, log, now }, options.pace);
  const inbox: Inbox = { database, settings, log, metrics, now, announce: queue.announce };
  const app = await buildApp(inbox);
  const close = async () => {
    await app.close();
    await queue.close();
  };
  return { app, inbox, close };
}
