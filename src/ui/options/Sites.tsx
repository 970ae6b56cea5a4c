import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { builtInSites } from "#sites/built-in-sites.ts";
import { siteName } from "#sites/health-publishers.ts";
import { grantedSites } from "#sites/run-on-sites.ts";
import { allowSites, disallowSites, listAllowed, watchAllowed } from "#storage/allowed-sites.ts";
import { listStopped, stopOn, watchStoppedList } from "#storage/stopped-sites.ts";
import { failureWords } from "../failure-words.ts";
import { PublisherChoice } from "../PublisherChoice.tsx";
import { text } from "../text.ts";

interface Known {
  allowed: string[];
  /** Those of them that the browser lets Claimscope read. */
  granted: string[];
  stopped: string[];
}

/** Where Claimscope runs by itself, and where the reader stopped it. */
export function Sites() {
  const [known, setKnown] = useState<Known>({ allowed: [], granted: [], stopped: [] });
  const [problem, setProblem] = useState("");
  const load = useCallback(async (): Promise<void> => {
    const [allowed, granted, stopped] = await Promise.all([listAllowed(), grantedSites(), listStopped()]);
    setKnown({ allowed, granted, stopped });
  }, []);
  const act = useCallback(
    (action: Promise<unknown>): void => {
      action.then(load).then(
        () => setProblem(""),
        (error: unknown) => setProblem(failureWords(error)),
      );
    },
    [load],
  );
  useEffect(() => {
    const look = (): void => act(Promise.resolve());
    look();
    const stops = [watchAllowed(look), watchStoppedList(look)];
    // Answers of the browser's own questions come after the list was changed.
    browser.permissions.onAdded.addListener(look);
    return () => {
      for (const stop of stops) stop();
      browser.permissions.onAdded.removeListener(look);
    };
  }, [act]);
  return (
    <section id="sites">
      <h2>{text("sitesTitle")}</h2>
      <p>
        {text("sitesBuiltIn", builtInSites().map(siteName).join(", "))} {text("sitesElsewhere")}
      </p>
      <h3>{text("sitesAllowed")}</h3>
      {known.allowed.length === 0 && <p>{text("sitesNone")}</p>}
      <ul class="sites">
        {known.allowed.map((pattern) => (
          <li key={pattern}>
            <span>{siteName(pattern)}</span>
            {!known.granted.includes(pattern) && (
              <>
                <span class="problem">{text("sitesRefused")}</span>
                <button type="button" onClick={() => act(browser.permissions.request({ origins: [pattern] }))}>
                  {text("siteAllow")}
                </button>
              </>
            )}
            <button
              type="button"
              aria-label={text("siteRemoveNamed", siteName(pattern))}
              onClick={() => act(remove(pattern))}
            >
              {text("siteRemove")}
            </button>
          </li>
        ))}
      </ul>
      {known.stopped.length > 0 && (
        <>
          <h3>{text("sitesStopped")}</h3>
          <ul class="sites">
            {known.stopped.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button type="button" onClick={() => act(stopOn(host, false))}>
                  {text("siteResume")}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <PublisherChoice allowed={known.granted} onAllow={(patterns) => act(allowSites(patterns))} />
      <p role="status" class="problem">
        {problem}
      </p>
    </section>
  );
}

/** Gives the permission back as well, so that the browser's own list of what Claimscope may do stays true. */
async function remove(pattern: string): Promise<void> {
  await disallowSites([pattern]);
  await browser.permissions.remove({ origins: [pattern] });
}
