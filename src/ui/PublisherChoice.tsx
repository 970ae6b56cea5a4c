import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { HEALTH_PUBLISHERS, publisherPattern } from "#sites/health-publishers.ts";
import { failureWords } from "./failure-words.ts";
import { counted, language, text } from "./text.ts";

interface PublisherChoiceProps {
  /** Match patterns of the sites that it runs on already. */
  allowed: readonly string[];
  /** Called with what the reader chose, before the browser has answered: some browsers close a window when they ask. */
  onAllow: (patterns: string[]) => void;
}

/** Lists publishers of health articles; on those that the reader picks Claimscope runs by itself once the browser has asked as well. */
export function PublisherChoice({ allowed, onAllow }: PublisherChoiceProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(HEALTH_PUBLISHERS[language()]));
  const [outcome, setOutcome] = useState("");
  const isThere = (domain: string): boolean => allowed.includes(publisherPattern(domain));
  const toggle = (domain: string): void => {
    const next = new Set(chosen);
    if (!next.delete(domain)) next.add(domain);
    setChosen(next);
  };
  const wanted = [...chosen].filter((domain) => !isThere(domain)).map(publisherPattern);
  const allow = (): void => {
    // First of all: a browser asks the reader only as the immediate answer to a click.
    const asked = browser.permissions.request({ origins: wanted });
    onAllow(wanted);
    asked.then(
      (isAllowed) => setOutcome(text(isAllowed ? "publishersDone" : "publishersRefused")),
      (error: unknown) => setOutcome(failureWords(error)),
    );
  };
  return (
    <details class="publishers">
      <summary>{text("publishersTitle")}</summary>
      <p>{text("publishersIntro")}</p>
      {Object.entries(HEALTH_PUBLISHERS).map(([code, domains]) => (
        <fieldset key={code}>
          <legend>{new Intl.DisplayNames([language()], { type: "language" }).of(code)}</legend>
          {domains.map((domain) => (
            <label key={domain} class="choice">
              <input
                type="checkbox"
                checked={isThere(domain) || chosen.has(domain)}
                disabled={isThere(domain)}
                onChange={() => toggle(domain)}
              />
              {domain}
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" class="primary" disabled={wanted.length === 0} onClick={allow}>
        {counted("publishersAllow", wanted.length, wanted.length)}
      </button>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </details>
  );
}
