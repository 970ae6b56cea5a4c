import type { Delivery } from "./delivery.ts";

/* In a file without schemas, so that the popup stays small. */

/** Whether the words of a report may still be changed: only as long as nobody else can have it. */
export function mayEdit(delivery: Delivery): boolean {
  if (delivery.state === "draft") return !delivery.uncertain;
  return delivery.state === "refused" || (delivery.state === "waiting" && delivery.attempts === 0);
}

/** Where a report has arrived, with the secret by which it can be deleted there; null where there is no such way. */
export function deletionOf(delivery: Delivery): { location: string; token: string } | null {
  if (!("receipt" in delivery)) return null;
  const { location, deletion } = delivery.receipt;
  return location !== null && deletion !== undefined ? { location, token: deletion } : null;
}

/** Whether a report may be given to a destination. */
export function maySend({ state }: Delivery): boolean {
  return state === "draft" || state === "refused" || state === "waiting" || state === "sent";
}
