import { text } from "../text.ts";
import { ClaimPacks } from "./ClaimPacks.tsx";
import { Destinations } from "./Destinations.tsx";
import { ExplanationLanguage } from "./ExplanationLanguage.tsx";
import { HiddenFindings } from "./HiddenFindings.tsx";
import { MarkChoices } from "./MarkChoices.tsx";
import { RetractionData } from "./RetractionData.tsx";
import { Sites } from "./Sites.tsx";
import { useSettings } from "./use-settings.ts";

/** The options page: how findings are shown, where Claimscope runs, what is added to it, how old its data are, and where reports go. */
export function Options() {
  const inUse = useSettings();
  return (
    <main>
      <h1>{text("optionsTitle")}</h1>
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
      <Sites />
      <ClaimPacks />
      <RetractionData />
      <Destinations />
    </main>
  );
}
