import * as z from "zod/mini";
import { PUBLISHER_KINDS } from "#citations/publisher-kind.ts";
import { Reference } from "#citations/reference.ts";
import { NOTICE_REASONS, NOTICE_STATUSES } from "#citations/retractions/notice.ts";

/** Editorial status of a cited work. `none` is only said from a complete index of notices. */
export const STATUSES = [...NOTICE_STATUSES, "none"] as const;

/** A reference of the article with what is known of the work that it cites. */
export const CheckedReference = z.extend(Reference, {
  /** Null where the work has no identifier, or is not listed in an index that is not complete. */
  status: z.nullable(z.enum(STATUSES)),
  /** When and why; null where there was no notice. */
  notice: z.nullable(
    z.object({
      /** ISO date. */
      date: z.nullable(z.string()),
      reason: z.nullable(z.enum(NOTICE_REASONS)),
    }),
  ),
  /** Of the work: as the claim set has it, else as the entry prints it; null where neither is there. */
  year: z.nullable(z.int()),
  /** Who publishes what its address leads to; null for a host that is not in the table. */
  publisher: z.nullable(z.enum(PUBLISHER_KINDS)),
  /** The record of the work among the claim set's evidence, by id. */
  evidence: z.nullable(z.string()),
});
export type CheckedReference = z.infer<typeof CheckedReference>;
