import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { readSettings, type Settings, writeSettings } from "#storage/settings.ts";
import { readSiteChoice, type SiteChoice, writeSiteChoice } from "#storage/site-choice.ts";
import { CtrlEnterChoice } from "../CtrlEnterChoice.tsx";
import { failureWords } from "../failure-words.ts";
import { Legend } from "../Legend.tsx";
import { text } from "../text.ts";
import { ShortcutList } from "./ShortcutList.tsx";

/** What the reader can choose for all sites and for the site of this tab. */
export function SettingsTab({ host, onLeave }: { host: string | null; onLeave: () => void }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [choice, setChoice] = useState<SiteChoice | null>(null);
  const [problem, setProblem] = useState("");
  const attempt = useCallback((action: Promise<void>): void => {
    action.then(
      () => setProblem(""),
      (error: unknown) => setProblem(failureWords(error)),
    );
  }, []);
  useEffect(() => {
    attempt(readSettings().then(setSettings));
    if (host) attempt(readSiteChoice(host).then(setChoice));
  }, [host, attempt]);
  const chooseUnknown = (showUnknown: boolean): void => {
    if (settings) setSettings({ ...settings, showUnknown });
    attempt(writeSettings({ showUnknown }));
  };
  const chooseAnswerer = (ctrlEnter: SiteChoice["ctrlEnter"]): void => {
    const next = { ctrlEnter, noticeSeen: true };
    setChoice(next);
    if (host) attempt(writeSiteChoice(host, next));
  };
  return (
    <>
      {settings && (
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.showUnknown}
            onChange={(event) => chooseUnknown(event.currentTarget.checked)}
          />
          <span>
            {text("settingUnknown")} <span class="fine">({text("settingUnknownHint")})</span>
          </span>
        </label>
      )}
      {host && choice ? (
        <section>
          <CtrlEnterChoice legend={text("settingCtrlEnter", host)} value={choice.ctrlEnter} onChange={chooseAnswerer} />
          <p class="fine">{text("settingCtrlEnterHint")}</p>
        </section>
      ) : (
        <p class="fine">{text("settingNoSite")}</p>
      )}
      <section>
        <button type="button" onClick={() => attempt(browser.runtime.openOptionsPage().then(onLeave))}>
          {text("packsLink")}
        </button>
        <p role="status" class="problem">
          {problem}
        </p>
      </section>
      <Legend />
      <section>
        <h2>{text("keysHeading")}</h2>
        <p>{text("walkHint")}</p>
        <ShortcutList />
        <p class="fine">{text("privacyLine")}</p>
      </section>
    </>
  );
}
