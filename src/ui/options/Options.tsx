import { ClaimPacks } from "./ClaimPacks.tsx";
import { Destinations } from "./Destinations.tsx";
import { HiddenFindings } from "./HiddenFindings.tsx";
import { RetractionData } from "./RetractionData.tsx";

/** The options page: what is added to Claimscope, how old its data are, and where reports go. */
export function Options() {
  return (
    <main>
      <ClaimPacks />
      <RetractionData />
      <Destinations />
      <HiddenFindings />
    </main>
  );
}
