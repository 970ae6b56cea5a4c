import * as z from "zod/mini";
import { NOTICE_REASONS, NOTICE_STATUSES } from "./notice.ts";
import type { WorkNotice } from "./write-index.ts";

const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A list of works with a notice that the project keeps itself, each verified. */
export const CoreList = z.strictObject({
  works: z.array(
    z.strictObject({
      /** Of the work, never of the notice. */
      doi: z.string().check(z.regex(/^10\.\d{4,9}\/\S+$/)),
      pmid: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
      status: z.enum(NOTICE_STATUSES),
      /** Of the notice, where its day is known. */
      date: z.optional(IsoDate),
      reason: z.optional(z.enum(NOTICE_REASONS)),
      title: z.string().check(z.minLength(5)),
      /** In which record title and DOI were seen together; that the work has a notice is checked against the Retraction Watch database. */
      verified: z.strictObject({ against: z.string().check(z.minLength(4)), on: IsoDate }),
    }),
  ),
});
export type CoreList = z.infer<typeof CoreList>;

/** The notices of a core list, and the date on which it was last looked at. Throws where it has a work twice. */
export function coreNotices({ works }: CoreList): { notices: WorkNotice[]; date: string | null } {
  const twice = works.find(({ doi }, index) => works.findIndex((work) => work.doi === doi) !== index);
  if (twice) throw new Error(`the core list of retractions has ${twice.doi} twice`);
  const notices = works.map(({ doi, pmid = null, status, date = null, reason = null }) => ({
    doi,
    pmid,
    notice: { status, date, reason },
  }));
  return {
    notices,
    date:
      works
        .map(({ verified }) => verified.on)
        .sort()
        .at(-1) ?? null,
  };
}
