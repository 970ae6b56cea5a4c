import * as z from "zod/mini";
import type { Pack } from "./pack.ts";
import { PackName } from "./pack-name.ts";

/** A pack in numbers, for lists and for telling what an update would change. */
export const PackSummary = z.extend(PackName, {
  url: z.nullable(z.string()),
  claims: z.int(),
  evidence: z.int(),
  /** Languages that it has labels in. */
  languages: z.array(z.string()),
});
export type PackSummary = z.infer<typeof PackSummary>;

/** A pack that was added; `problems` keep one that no longer fits from saying anything. */
export const ListedPack = z.extend(PackSummary, {
  /** ISO 8601 instant. */
  added: z.string(),
  problems: z.array(z.string()),
});
export type ListedPack = z.infer<typeof ListedPack>;

/** A pack as it is kept: its file as it was added, and what was compiled from it by which version of Claimscope. */
export type StoredPack = {
  listed: ListedPack;
  source: string;
  compiledBy: string;
  parts: Map<string, Uint8Array>;
};

export function summaryOf({ name, publisher, version, url, claims, evidence, labels }: Pack): PackSummary {
  const languages = Object.keys(labels).sort();
  return { name, publisher, version, url: url ?? null, claims: claims.length, evidence: evidence.length, languages };
}
