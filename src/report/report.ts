import * as z from "zod/mini";
import { REASONS } from "./reasons.ts";

/** Where a report is on its way. This version keeps reports on the device; `sent` is set once the reader has mailed or exported it. */
export const REPORT_STATES = ["draft", "queued", "sent", "accepted", "rejected", "corrected", "failed"] as const;

const text = (max: number) => z.string().check(z.maxLength(max));

/** What the reader writes, with the passage it is about. */
export const ReportDraft = z.object({
  /** URL of the page without its fragment, and the canonical one where the page names it. */
  source: text(8_000),
  canonical: z.nullable(text(8_000)),
  title: text(2_000),
  language: z.nullable(text(35)),
  /** The passage; null for a report on the whole page. Offsets are in the article's text, counted in characters (code points) as the Web Annotation model asks; null outside of it. */
  quotation: z.nullable(
    z.object({
      exact: text(10_000),
      prefix: text(64),
      suffix: text(64),
      start: z.nullable(z.int()),
      end: z.nullable(z.int()),
    }),
  ),
  reason: z.enum(REASONS),
  comment: text(5_000),
  correction: text(5_000),
  /** Source that the reader cites for the correction, as typed. */
  citedSource: text(2_000),
  /** What Claimscope itself found at that passage. */
  finding: z.nullable(
    z.object({
      claim: text(80),
      verdict: text(40),
      /** Version of the claim set, or of the pack. */
      claimSet: text(80),
      /** The claim pack that said so; absent where it was Claimscope itself. */
      pack: z.optional(z.object({ name: text(100), publisher: text(100) })),
    }),
  ),
});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** A report as it is kept. */
export const Report = z.extend(ReportDraft, {
  /** UUID, also the idempotency key of delivery. */
  id: z.uuid(),
  /** ISO 8601 instants. */
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  state: z.enum(REPORT_STATES),
  /** Version of the extension that wrote it. */
  client: text(40),
});
export type Report = z.infer<typeof Report>;

/** A report read back from the device: whole, or one that can no longer be read and is kept as it is. */
export const StoredReport = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), report: Report }),
  z.object({ kind: z.literal("unreadable"), id: z.string(), raw: z.string(), problem: z.string() }),
]);
export type StoredReport = z.infer<typeof StoredReport>;
