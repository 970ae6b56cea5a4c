import { browser } from "wxt/browser";
import { watchKey } from "./watch-key.ts";

/** Who answers Ctrl+Enter on a site: Claimscope alone, the page alone, or both. */
const CTRL_ENTER = ["ours", "page", "both"] as const;

/** What the reader chose for one site. */
export interface SiteChoice {
  ctrlEnter: (typeof CTRL_ENTER)[number];
  /** The reader has seen the notice that this choice exists. */
  noticeSeen: boolean;
}

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

/** Every choice that the reader has made, with its host. */
export async function listSiteChoices(): Promise<{ host: string; choice: SiteChoice }[]> {
  const stored = Object.entries(await browser.storage.local.get(null));
  return stored.flatMap(([key, value]) =>
    key.startsWith(keyFor("")) ? [{ host: key.slice(keyFor("").length), choice: choiceFrom(value) }] : [],
  );
}

/** Calls back whenever the choice for this host changes in any window. Returns what stops it. */
export function watchSiteChoice(host: string, onChange: (choice: SiteChoice) => void): () => void {
  return watchKey(keyFor(host), (value) => onChange(choiceFrom(value)));
}

function keyFor(host: string): string {
  return `site:${host}`;
}

/** Read by hand, because content scripts read it too: see src/messaging/page-messages.ts. */
function choiceFrom(stored: unknown): SiteChoice {
  const { ctrlEnter, noticeSeen } = Object(stored) as Record<string, unknown>;
  const answerer = CTRL_ENTER.find((name) => name === ctrlEnter);
  return answerer && typeof noticeSeen === "boolean" ? { ctrlEnter: answerer, noticeSeen } : UNTOLD;
}
