import * as z from "zod/mini";
import { BegunReport } from "./report.ts";

/** A report that is being written: the name that it will be kept under, and how far it has come. */
export const Begun = z.object({
  id: z.uuid(),
  draft: BegunReport,
  /** When it was last written in; ISO 8601. */
  at: z.iso.datetime(),
});
export type Begun = z.infer<typeof Begun>;
