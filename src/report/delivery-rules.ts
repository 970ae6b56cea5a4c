import type { Delivery } from "./delivery.ts";

/* In a file without schemas, so that the popup stays small. */

/** Whether the words of a report may still be changed: only as long as nobody else can have it. */
export function mayEdit(delivery: Delivery): boolean {
  if (delivery.state === "draft") return !delivery.uncertain;
  return delivery.state === "refused" || (delivery.state === "waiting" && delivery.attempts === 0);
}

/** Whether a report may be given to a destination. */
export function maySend({ state }: Delivery): boolean {
  return state === "draft" || state === "refused" || state === "waiting" || state === "sent";
}
