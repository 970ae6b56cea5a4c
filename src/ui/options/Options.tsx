import { useState } from "preact/hooks";
import { type TextKey, text } from "../text.ts";
import { ClaimPacks } from "./ClaimPacks.tsx";
import { ClaimSetFacts } from "./ClaimSetFacts.tsx";
import { DeleteEverything } from "./DeleteEverything.tsx";
import { Destinations } from "./Destinations.tsx";
import { ExplanationLanguage } from "./ExplanationLanguage.tsx";
import { HiddenFindings } from "./HiddenFindings.tsx";
import { MarkChoices } from "./MarkChoices.tsx";
import { RetractionData } from "./RetractionData.tsx";
import { SettingsFile } from "./SettingsFile.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { Sites } from "./Sites.tsx";
import { useSettings } from "./use-settings.ts";

/** The sections by their ids, for the list at the top. */
const SECTIONS: [id: string, title: TextKey][] = [
  ["marks", "marksTitle"],
  ["language", "explainTitle"],
  ["sites", "sitesTitle"],
  ["keys", "keysHeading"],
  ["packs", "packsTitle"],
  ["data", "dataTitle"],
  ["destinations", "destinationsTitle"],
  ["file", "fileTitle"],
  ["delete", "deleteAllTitle"],
];

/** The options page: how findings are shown, where Claimscope runs, what is added to it, how old its data are, and where reports go. */
export function Options() {
  const inUse = useSettings();
  /** Counted up when everything has been deleted: then every section looks anew. */
  const [life, setLife] = useState(0);
  return (
    <main>
      <h1>{text("optionsTitle")}</h1>
      <nav aria-label={text("optionsTitle")}>
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {text(title)}
          </a>
        ))}
      </nav>
      {inUse.settings && (
        <>
          <MarkChoices {...inUse} settings={inUse.settings} />
          <ExplanationLanguage {...inUse} settings={inUse.settings} />
          <HiddenFindings />
        </>
      )}
      <p role="status" class="problem">
        {inUse.problem}
      </p>
      <div key={life}>
        <Sites />
        <Shortcuts />
        <ClaimPacks />
        <ClaimSetFacts />
        <RetractionData />
        <Destinations />
        <SettingsFile />
      </div>
      <DeleteEverything onDone={() => setLife(life + 1)} />
    </main>
  );
}
