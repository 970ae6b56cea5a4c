import * as z from "zod/mini";
import { annotationOf, type Json } from "./annotation.ts";
import { Delivery } from "./delivery.ts";
import { firstProblem, readAnnotation } from "./read-annotation.ts";
import { Report } from "./report.ts";

/** Written into every stored report. Number 1 were the flat reports of before, which had none. */
const FORMAT = 2;

/** Where the page says that its editors can be reached. They become links and addressees, so they must be nothing else. */
export const Contacts = z.object({
  emails: z.array(z.string().check(z.maxLength(320), z.regex(/^[^\s<>?&,;@]+@[^\s<>?&,;@]+$/))).check(z.maxLength(5)),
  /** Addresses of pages: contact, imprint, corrections policy. */
  pages: z.array(z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/[^\s]+$/))).check(z.maxLength(5)),
});
export type Contacts = z.infer<typeof Contacts>;

/** A report with what becomes of it. */
export const KeptReport = z.object({ report: Report, delivery: Delivery, contacts: Contacts });
export type KeptReport = z.infer<typeof KeptReport>;

/** A report read back from the device: whole, or one that can no longer be read and is kept as it is. */
export const StoredReport = z.discriminatedUnion("kind", [
  z.extend(KeptReport, {
    kind: z.literal("report"),
    /** Of a private window: in memory only. */
    isPrivate: z.boolean(),
  }),
  z.object({ kind: z.literal("unreadable"), id: z.string(), raw: z.string(), problem: z.string() }),
]);
export type StoredReport = z.infer<typeof StoredReport>;

const Envelope = z.object({
  format: z.literal(FORMAT),
  annotation: z.unknown(),
  delivery: Delivery,
  contacts: Contacts,
});

/** What is written to the device: the annotation as it will be sent, and beside it what is nobody else's business. */
export function toStored({ report, delivery, contacts }: KeptReport): Json {
  return { format: FORMAT, annotation: annotationOf(report), delivery: delivery as Json, contacts };
}

/** What was read from the device under `id`; what the reader wrote is never dropped because it cannot be read. */
export function fromStored(
  id: string,
  value: unknown,
): { kind: "kept"; kept: KeptReport } | { kind: "unreadable"; problem: string } {
  const { format } = Object(value) as { format?: unknown };
  if (typeof format === "number" && format > FORMAT)
    return { kind: "unreadable", problem: `written by a newer version of Claimscope (format ${format})` };
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return { kind: "unreadable", problem: firstProblem(envelope.error) };
  const { annotation, delivery, contacts } = envelope.data;
  const read = readAnnotation(annotation);
  if (read.kind === "refused") return { kind: "unreadable", problem: read.problem };
  if (read.report.id !== id) return { kind: "unreadable", problem: `kept under ${id} but named ${read.report.id}` };
  return { kind: "kept", kept: { report: read.report, delivery, contacts } };
}
