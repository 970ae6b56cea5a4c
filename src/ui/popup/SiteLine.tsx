import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { TabState } from "#messaging/protocol.ts";
import { allowSites, disallowSites } from "#storage/allowed-sites.ts";
import { stopOn } from "#storage/stopped-sites.ts";
import { failureWords } from "../failure-words.ts";
import { type TextKey, text } from "../text.ts";
import { type SiteNow, siteNow } from "./site-now.ts";

interface SiteLineProps {
  tabId: number | null;
  state: TabState;
  /** Something was changed: the page may read otherwise now. */
  onChange: () => void;
}

const WORDS: Record<SiteNow["runs"], TextKey> = {
  alone: "siteRuns",
  asked: "siteAsked",
  stopped: "siteStopped",
  forbidden: "siteForbidden",
};

/** Whether Claimscope runs by itself on the site of a tab, and the one button that changes that. Nothing where the tab has no site. */
export function SiteLine({ tabId, state, onChange }: SiteLineProps) {
  const [site, setSite] = useState<SiteNow | null>(null);
  const [problem, setProblem] = useState("");
  const address = state.phase === "checked" ? state.article.url : null;
  const load = useCallback(async (): Promise<void> => setSite(await siteNow(tabId, address)), [tabId, address]);
  useEffect(() => {
    load().catch((error: unknown) => setProblem(failureWords(error)));
  }, [load]);
  if (!site) return null;
  const { host, runs, pattern } = site;
  const act = (action: Promise<unknown>): void => {
    action.then(load).then(
      () => {
        setProblem("");
        onChange();
      },
      (error: unknown) => setProblem(failureWords(error)),
    );
  };
  return (
    <div class="site-line">
      <span>{text(WORDS[runs], host)}</span>{" "}
      {runs === "alone" && (
        <button type="button" onClick={() => act(stopOn(host, true))}>
          {text("siteStop")}
        </button>
      )}
      {runs === "stopped" && (
        <button type="button" onClick={() => act(stopOn(host, false))}>
          {text("siteResume")}
        </button>
      )}
      {runs === "asked" && pattern && (
        <button type="button" onClick={() => act(allow(pattern))}>
          {text("siteAlways")}
        </button>
      )}
      <span role="status" class="problem">
        {problem}
      </span>
    </div>
  );
}

/** To be called first of all in the answer to a click: else the browser does not ask. It may close the popup when it does, so the wish is stored meanwhile. */
async function allow(pattern: string): Promise<void> {
  const asked = browser.permissions.request({ origins: [pattern] });
  await allowSites([pattern]);
  if (!(await asked)) await disallowSites([pattern]);
}
