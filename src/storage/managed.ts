import { browser } from "wxt/browser";
import * as z from "zod/mini";
import { ContainerAddress } from "#report/destination.ts";
import { MANAGED_KEY } from "./managed-copy.ts";
import { MARKABLE, STRENGTHS } from "./settings.ts";

const Host = z.string().check(z.maxLength(253), z.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)*$/));
/** More than any institution would write by hand. */
const MOST_HOSTS = 1_000;

/** What an institution can fix by the browser's policies; docs/institutions.md is for its administrators. */
export const Managed = z.object({
  settings: z.optional(
    z.object({
      showUnknown: z.optional(z.boolean()),
      unmarked: z.optional(z.array(z.enum(MARKABLE))),
      strength: z.optional(z.enum(STRENGTHS)),
      explanations: z.optional(z.string().check(z.regex(/^(?:interface|article|[a-z]{2})$/))),
    }),
  ),
  /** Domains on which Claimscope does nothing. */
  neverOn: z.optional(z.array(Host).check(z.maxLength(MOST_HOSTS))),
  /** Where reports go, unless the reader has chosen otherwise for a site. */
  reportServer: z.optional(ContainerAddress),
  /** False: no welcome page after installing. */
  welcome: z.optional(z.boolean()),
});
export type Managed = z.infer<typeof Managed>;

/** What is fixed as far as it can be read: one part that cannot spoils no other. */
export function managedFrom(policies: unknown): Managed {
  const { settings, neverOn, reportServer, welcome } = Object(policies) as Record<string, unknown>;
  const parts = { settings, neverOn, reportServer, welcome };
  const readable = Object.entries(parts).flatMap(([name, value]) => {
    const read = value === undefined ? null : Managed.safeParse({ [name]: value });
    if (read && !read.success) console.warn(`Claimscope cannot read the policy "${name}":`, read.error.issues);
    return read?.success ? [read.data] : [];
  });
  return Object.assign({}, ...readable) as Managed;
}

/** What an institution has fixed; nothing where there is none. */
export async function readManaged(): Promise<Managed> {
  return managedFrom(await policies());
}

/** Keeps a copy of it where content scripts read it, now and whenever it changes. To be called at each start of the background script. */
export function followManaged(): void {
  const copy = (): void => {
    copyManaged().catch((error: unknown) => console.error("Claimscope could not take over its policies:", error));
  };
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") copy();
  });
  copy();
}

/** Writes the copy where it is not up to date. */
export async function copyManaged(): Promise<void> {
  const now = await readManaged();
  const { [MANAGED_KEY]: before } = await browser.storage.local.get(MANAGED_KEY);
  if (JSON.stringify(now) === JSON.stringify(before ?? {})) return;
  await browser.storage.local.set({ [MANAGED_KEY]: now });
}

/** Firefox rejects where no policy is about this extension; and so say others that know no policies at all. */
async function policies(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    console.info("Claimscope finds no policies:", error);
    return {};
  }
}
