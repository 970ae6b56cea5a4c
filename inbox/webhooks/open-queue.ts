import { PgBoss } from "pg-boss";
import type { Queries } from "../storage/database.ts";
import { oneProcess } from "../storage/one-process.ts";
import { type Announcement, type Announcer, announceReport } from "./announce.ts";

const QUEUE = "report-received";
/** Any number that no other program takes. Where two processes make the queue's tables at the same moment, pg-boss fails in one. */
const LOCK = 7_204_312;
/** Doubled each time: a receiver that is away for two days still gets everything. */
const RETRIES = { retryLimit: 14, retryBackoff: true, retryDelayMax: 6 * 3_600 };
/** A process that died with an announcement leaves it to another after that. */
const EXPIRES = { expireInSeconds: 60 };
const KEPT = { retentionSeconds: 14 * 86_400, deleteAfterSeconds: 7 * 86_400 };

/** Times are in seconds. */
export interface QueuePace {
  /** How often the queue is looked at. */
  pollingIntervalSeconds: number;
  /** How many announcements are on their way at once. */
  batchSize: number;
  /** After how long an announcement that was not taken is tried for the second time. */
  retryDelay: number;
}
const PACE: QueuePace = { pollingIntervalSeconds: 2, batchSize: 5, retryDelay: 30 };

export interface Queue {
  /** Puts an announcement in, as part of what is done `within`. */
  announce: (within: Queries, publisher: string, id: string) => Promise<void>;
  /** Waits for announcements that are on their way. */
  close: () => Promise<void>;
}

/** The queue of announcements, in the same database as the reports; several processes may work on it. */
export async function openQueue(announcer: Announcer, { retryDelay, ...looks }: QueuePace = PACE): Promise<Queue> {
  const { database, log } = announcer;
  const backend = database.kind === "embedded" ? "pglite" : "postgres";
  const boss = new PgBoss({ db: database.forQueue, backend, schema: "queue", schedule: false });
  boss.on("error", (error) => log.error({ err: error }, "queue failed"));
  await oneProcess(database, LOCK, async () => {
    await boss.start();
    await boss.createQueue(QUEUE, { ...RETRIES, retryDelay, ...EXPIRES, ...KEPT });
  });
  await boss.work<Announcement>(QUEUE, { ...looks, perJobResults: true }, (jobs) =>
    Promise.all(
      jobs.map(async ({ id, data }) => {
        try {
          await announceReport(data, announcer);
          return { id, status: "completed" as const };
        } catch (error) {
          log.warn({ err: error, publisher: data.publisher }, "announcement failed");
          return { id, status: "failed" as const };
        }
      }),
    ),
  );
  return {
    announce: async (within, publisher, id) => {
      const announcement = { publisher, id } satisfies Announcement;
      await boss.send(QUEUE, announcement, { db: within.forQueue, singletonKey: `${publisher}/${id}` });
    },
    close: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}
