import type { CheckedClaim, Findings } from "#check/article-check.ts";
import { hideFinding, showFinding } from "#storage/hidden-findings.ts";
import type { Hiding } from "./CardActions.tsx";

/**
 * What can be hidden from the card of a claim.
 * @param onHide is called before something is hidden, so that the card is kept open for the way back
 */
export function hidingsOf(claim: CheckedClaim | null, { claims }: Findings, onHide: () => void): Hiding[] {
  const id = claim?.claim;
  const known = id ? claims[id] : undefined;
  if (!id || !known) return [];
  return [
    {
      name: "hideFinding",
      done: "findingHidden",
      hide: () => {
        onHide();
        return hideFinding({ claim: id, statement: known.statement });
      },
      undo: () => showFinding(id),
    },
  ];
}
