import type { Frame } from "./frame.ts";

/** "Once you have a cold, S does not prevent it": what people have already is no longer prevented or brought on. */
export function comesTooLate(frame: Frame, object: string): boolean {
  if (frame.kind !== "effect" || frame.strength !== "cause") return false;
  const { before } = frame;
  return before.some(({ entry }, index) => {
    const lead = before[index - 1]?.tag.entries.some((one) => one.role === "quantity" && one.of === "severity");
    return lead === true && entry?.role === "concept" && entry.concept === object;
  });
}
