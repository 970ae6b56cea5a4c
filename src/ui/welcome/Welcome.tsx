import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { builtInSites } from "#sites/built-in-sites.ts";
import { siteName } from "#sites/health-publishers.ts";
import { grantedSites } from "#sites/run-on-sites.ts";
import { allowSites, watchAllowed } from "#storage/allowed-sites.ts";
import { failureWords } from "../failure-words.ts";
import { Legend } from "../Legend.tsx";
import { PublisherChoice } from "../PublisherChoice.tsx";
import { reportKeys } from "../report-keys.ts";
import { text } from "../text.ts";
import { PinHint } from "./PinHint.tsx";
import { SampleArticle } from "./SampleArticle.tsx";

/** The page that opens once after installing: what will happen in articles, tried on a sample, and nothing to decide. */
export function Welcome() {
  return (
    <main>
      <header>
        <h1>{text("welcomeTitle")}</h1>
        <p>{text("welcomeIntro")}</p>
      </header>
      <div class="columns">
        <section class="steps" aria-labelledby="try">
          <h2 id="try">{text("welcomeTry")}</h2>
          <ol>
            <li>{text("welcomePoint")}</li>
            <li>{text("welcomeReport", text("reportThis"), reportKeys())}</li>
            <li>{text("welcomePopup")}</li>
          </ol>
          <PinHint />
        </section>
        <SampleArticle />
      </div>
      <Legend />
      <Where />
      <p>{text("privacyLine")}</p>
      <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
        {text("optionsTitle")}
      </button>
    </main>
  );
}

/** Where Claimscope runs by itself, and that this can be more. */
function Where() {
  const [allowed, setAllowed] = useState<string[]>([]);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const load = (): void => {
      grantedSites().then(setAllowed, (error: unknown) => setProblem(failureWords(error)));
    };
    load();
    return watchAllowed(load);
  }, []);
  return (
    <section>
      <h2>{text("welcomeWhere")}</h2>
      <p>
        {text("sitesBuiltIn", builtInSites().map(siteName).join(", "))} {text("sitesElsewhere")}
      </p>
      <PublisherChoice
        allowed={allowed}
        onAllow={(patterns) => {
          allowSites(patterns).catch((error: unknown) => setProblem(failureWords(error)));
        }}
      />
      <p role="status" class="problem">
        {problem}
      </p>
    </section>
  );
}
