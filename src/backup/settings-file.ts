import * as z from "zod/mini";
import { Destination } from "#report/destination.ts";
import { firstProblem } from "#report/read-annotation.ts";
import { sitePatterns } from "#storage/allowed-sites.ts";
import { MARKABLE, STRENGTHS } from "#storage/settings.ts";

/** Twenty claim packs of the largest size do not fill half of it; a file that is longer is another one. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_SITES = 5_000;
const MOST_PACKS = 20;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const list = <T extends z.core.$ZodType>(of: T, longest = MOST_SITES) => z.array(of).check(z.maxLength(longest));
const Host = z.string().check(z.maxLength(260), z.regex(/^[a-z\d.-]+(?::\d{1,5})?$/));

/** Everything that the reader has chosen, as one file: docs/settings-file.md. */
export const SettingsFile = z.object({
  format: z.literal("claimscope-settings"),
  version: z.literal(1),
  settings: z.object({
    showUnknown: z.optional(z.boolean()),
    unmarked: z.optional(z.array(z.enum(MARKABLE))),
    strength: z.optional(z.enum(STRENGTHS)),
    explanations: z.optional(z.string().check(z.regex(/^(?:interface|article|[a-z]{2})$/))),
  }),
  allowed: list(text(270)).check(
    z.refine((patterns) => sitePatterns(patterns).length === patterns.length, "not each is the pattern of one site"),
  ),
  stopped: list(Host),
  /** Who answers Ctrl+Enter, by host with its port. */
  keys: list(z.object({ host: Host, ctrlEnter: z.enum(["ours", "page", "both"]) })),
  /** Without the tokens of servers, which are nobody else's business. */
  destinations: list(z.object({ recipient: text(300), destination: Destination })),
  retractions: z.object({ address: text(2_000), weekly: z.boolean() }),
  hidden: list(z.object({ claim: text(200), statement: text(2_000) })),
  /** The files of claim packs, as they were added. */
  packs: list(text(5_000_000), MOST_PACKS),
  /** Reports as a page of Web Annotations; only where the reader wanted them in it. */
  reports: z.optional(z.unknown()),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

/** What a text is that somebody says is such a file; a problem has words for the reader of a log, in English. */
export function readSettingsFile(
  source: string,
): { kind: "read"; file: SettingsFile } | { kind: "refused"; problem: string } {
  if (source.length > MOST_CHARACTERS) return { kind: "refused", problem: `longer than ${MOST_CHARACTERS} characters` };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { kind: "refused", problem: error instanceof Error ? error.message : String(error) };
  }
  const { version } = Object(value) as { version?: unknown };
  if (typeof version === "number" && version > 1)
    return { kind: "refused", problem: `written by a newer version of Claimscope (format ${version})` };
  const read = SettingsFile.safeParse(value);
  return read.success ? { kind: "read", file: read.data } : { kind: "refused", problem: firstProblem(read.error) };
}
