import { asked, type Delivery } from "#report/delivery.ts";
import { askIn } from "#report/due.ts";
import { hostPattern } from "#report/recipient.ts";
import { tokenFor } from "#storage/destinations.ts";
import { changeReport, readableReports } from "#storage/report-store.ts";
import { askAbout } from "./post-report.ts";
import type { Surroundings } from "./run-outbox.ts";

/** So many receivers are asked in one round at most; the others wait for the next. */
const MOST = 20;

/**
 * Asks those who have reports, once a day for each, what has become of them. In how many ms the next is to be asked; null where none
 * is.
 */
export async function askReceivers(around: Surroundings): Promise<number | null> {
  const due = around.isOnline() ? (await openReports()).filter((one) => one.in === 0).slice(0, MOST) : [];
  await Promise.all(due.map((one) => ask(one, around)));
  const next = (await openReports()).map((one) => one.in);
  // Those who are due still are beyond what one round may ask, or not to be reached.
  return next.length > 0 ? Math.max(around.pace.betweenRounds, Math.min(...next)) : null;
}

/** A report of which it is not yet known what has become of it, and in how many ms its receiver may be asked. */
interface OpenReport {
  id: string;
  delivery: Extract<Delivery, { state: "accepted" }>;
  in: number;
}

async function openReports(): Promise<OpenReport[]> {
  const now = new Date();
  return (await readableReports()).flatMap(({ report: { id }, delivery }) => {
    const due = askIn(delivery, now);
    return due !== null && delivery.state === "accepted" ? { id, delivery, in: due } : [];
  });
}

/** Where the reader has taken back their word for the host, nobody is asked, today. */
async function ask(
  { id, delivery: { to, receipt } }: OpenReport,
  { isAllowed, patience }: Surroundings,
): Promise<void> {
  const { location, etag } = receipt;
  const isAsked = location !== null && (await isAllowed(hostPattern(to)));
  const decision = isAsked ? await askAbout(location, etag, await tokenFor(to), { patience }) : null;
  await changeReport(id, (stored) => ({ ...stored, delivery: asked(stored.delivery, decision, new Date()) }));
}
