import { useEffect, useState } from "preact/hooks";
import { type Browser, browser } from "wxt/browser";
import { failureWords } from "../failure-words.ts";
import { reportKeys } from "../report-keys.ts";
import { text } from "../text.ts";

/** Where Chrome has its list of extensions' keys; Firefox has a function that opens it. */
const CHROME_SHORTCUTS = "chrome://extensions/shortcuts";

/** The keys that Claimscope answers: those of the browser's own list as they are now, and those that belong to the page. */
export function Shortcuts() {
  const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const load = (): void => {
      // Firefox for Android has no such keys.
      browser.commands?.getAll().then(setCommands, (error: unknown) => setProblem(failureWords(error)));
    };
    load();
    addEventListener("focus", load);
    return () => removeEventListener("focus", load);
  }, []);
  const change = (): void => {
    openShortcuts().catch((error: unknown) => setProblem(failureWords(error)));
  };
  return (
    <section id="keys">
      <h2>{text("keysHeading")}</h2>
      <dl class="facts">
        <div>
          <dt>
            <kbd>{reportKeys()}</kbd>
          </dt>
          <dd>{text("menuReport")}</dd>
        </div>
        {commands
          .filter(({ description }) => description)
          .map(({ name, shortcut, description }) => (
            <div key={name}>
              <dt>{shortcut ? <kbd>{shortcut}</kbd> : text("keyUnset")}</dt>
              <dd>{description}</dd>
            </div>
          ))}
      </dl>
      <p class="fine">{text("walkHint")}</p>
      {browser.commands && (
        <>
          <p>{text("keysIntro")}</p>
          <button type="button" onClick={change}>
            {text("keysChange")}
          </button>
        </>
      )}
      <p role="status" class="problem">
        {problem}
      </p>
    </section>
  );
}

async function openShortcuts(): Promise<void> {
  const { openShortcutSettings }: { openShortcutSettings?: () => Promise<void> } = Object(browser.commands);
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROME_SHORTCUTS });
}
