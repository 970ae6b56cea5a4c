import type { Logger } from "pino";
import type { Metrics } from "./operations/metrics.ts";
import type { Settings } from "./settings.ts";
import type { Database, Queries } from "./storage/database.ts";

/** What the routes work with. */
export interface Inbox {
  database: Database;
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  now: () => Date;
  /** Puts the announcement of a new report into the queue, as part of what is done `within`. */
  announce: (within: Queries, publisher: string, id: string) => Promise<void>;
}
