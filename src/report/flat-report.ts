import * as z from "zod/mini";
import { type Delivery, NEW } from "./delivery.ts";
import type { KeptReport } from "./kept-report.ts";
import { Report } from "./report.ts";

const NO_CONTACTS = { emails: [], pages: [] };
const Before = z.looseObject({
  state: z.enum(["draft", "queued", "sent", "accepted", "rejected", "corrected", "failed"]),
  quotation: z.nullable(z.unknown()),
  modified: z.iso.datetime(),
});

/** A report as versions before the outbox stored it, without an annotation or a destination; null where it is none. */
export function fromFlat(value: unknown): KeptReport | null {
  const before = Before.safeParse(value);
  if (!before.success) return null;
  const { state, quotation, modified } = before.data;
  const about = quotation === null ? "page" : "passage";
  const report = Report.safeParse({ ...before.data, about, reference: null, reader: null });
  if (!report.success) return null;
  // Those versions posted nothing: of their states only these two were ever reached.
  const delivery: Delivery = state === "sent" ? { state, at: modified } : NEW;
  return { report: report.data, delivery, contacts: NO_CONTACTS };
}
