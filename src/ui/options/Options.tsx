import { ClaimPacks } from "./ClaimPacks.tsx";
import { RetractionData } from "./RetractionData.tsx";

/** The options page: what is added to Claimscope, and how old its data are. */
export function Options() {
  return (
    <main>
      <ClaimPacks />
      <RetractionData />
    </main>
  );
}
