import { deletionOf } from "#report/delivery-rules.ts";
import { hostPattern } from "#report/recipient.ts";
import { deleteReport, readReport } from "#storage/report-store.ts";
import { askToDelete } from "./post-report.ts";
import type { Surroundings } from "./run-outbox.ts";

/**
 * Deletes a report where it has arrived, and then here. Throws where its receiver gave nothing to delete it by, or does not delete it;
 * it is then still here, so that it can be tried again.
 */
export async function deleteThere(
  id: string,
  { isAllowed, patience }: Pick<Surroundings, "isAllowed" | "patience">,
): Promise<void> {
  const kept = await readReport(id);
  const way = kept && deletionOf(kept.delivery);
  if (!way) throw new Error(`nothing is known by which report ${id} could be deleted where it is`);
  const { host } = new URL(way.location);
  if (!(await isAllowed(hostPattern(way.location)))) throw new Error(`Claimscope may no longer speak to ${host}`);
  const problem = await askToDelete(way.location, way.token, { patience });
  if (problem !== null) throw new Error(`${host}: ${problem}`);
  await deleteReport(id);
}
