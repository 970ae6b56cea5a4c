import type { CheckedReference } from "./checked-reference.ts";

/** True for a status that takes away from what a work says: it was retracted, or its journal has expressed concern. */
export function isGrave(status: CheckedReference["status"]): boolean {
  return status === "retracted" || status === "expression-of-concern";
}
