import type { CheckedReference } from "./checked-reference.ts";

/** A status that takes away from what a work says: it was retracted, or its journal has expressed concern. */
export type GraveStatus = "retracted" | "expression-of-concern";

export function isGrave(status: CheckedReference["status"]): status is GraveStatus {
  return status === "retracted" || status === "expression-of-concern";
}
