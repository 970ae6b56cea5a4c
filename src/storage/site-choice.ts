import * as z from "zod/mini";
import { browser } from "wxt/browser";
import { watchKey } from "./watch-key.ts";

/** Who answers Ctrl+Enter on a site: Claimscope alone, the page alone, or both. */
export const CTRL_ENTER = ["ours", "page", "both"] as const;

/** What the reader chose for one site. */
export const SiteChoice = z.object({
  ctrlEnter: z.enum(CTRL_ENTER),
  /** The reader has seen the notice that this choice exists. */
  noticeSeen: z.boolean(),
});
export type SiteChoice = z.infer<typeof SiteChoice>;

/** An extension cannot see whether a page listens for Ctrl+Enter, so at first it answers and lets the page answer as well. */
const UNTOLD: SiteChoice = { ctrlEnter: "both", noticeSeen: false };

/** The reader's choice for a host such as `nl.iliveok.com`; the defaults where none, or none that is readable, is stored. */
export async function readSiteChoice(host: string): Promise<SiteChoice> {
  const stored = await browser.storage.local.get(keyFor(host));
  return choiceFrom(stored[keyFor(host)]);
}

/** Stores the choice for a host; resolved once it is stored. */
export async function writeSiteChoice(host: string, choice: SiteChoice): Promise<void> {
  await browser.storage.local.set({ [keyFor(host)]: choice });
}

/** Calls back whenever the choice for this host changes in any window. Returns what stops it. */
export function watchSiteChoice(host: string, onChange: (choice: SiteChoice) => void): () => void {
  return watchKey(keyFor(host), (value) => onChange(choiceFrom(value)));
}

function keyFor(host: string): string {
  return `site:${host}`;
}

function choiceFrom(stored: unknown): SiteChoice {
  const parsed = SiteChoice.safeParse(stored);
  return parsed.success ? parsed.data : UNTOLD;
}
