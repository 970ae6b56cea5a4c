import { browser } from "wxt/browser";
import { builtInSites } from "#sites/built-in-sites.ts";
import { grantedSites } from "#sites/run-on-sites.ts";
import { covers, patternFor } from "#sites/site-pattern.ts";
import { readStopped } from "#storage/stopped-sites.ts";

/** What Claimscope does on a site. */
export interface SiteNow {
  /** Host without its port, such as `nl.iliveok.com`. */
  host: string;
  /** By itself; only when asked; not, because the reader stopped it; not, because an institution did. */
  runs: "alone" | "asked" | "stopped" | "forbidden";
  /** What to ask the browser for so that it runs by itself; null where that cannot be asked. */
  pattern: string | null;
}

/** The same for a tab's site; null where the tab shows none, or where neither the browser nor the article tells its address. */
export async function siteNow(tabId: number | null, articleUrl: string | null): Promise<SiteNow | null> {
  const tab = tabId === null ? null : await browser.tabs.get(tabId);
  const url = tab?.url ?? articleUrl;
  if (!url || !/^https?:\/\//.test(url) || !URL.canParse(url)) return null;
  const host = new URL(url).hostname;
  const by = await readStopped(host);
  const pattern = patternFor(url);
  if (by !== null) return { host, runs: by === "reader" ? "stopped" : "forbidden", pattern };
  const everywhere = [...builtInSites(), ...(await grantedSites())];
  return { host, runs: everywhere.some((site) => covers(site, url)) ? "alone" : "asked", pattern };
}
