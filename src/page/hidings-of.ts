import type { CheckedClaim, Findings } from "#check/article-check.ts";
import { hideFinding, showFinding } from "#storage/hidden-findings.ts";
import { stopOn } from "#storage/stopped-sites.ts";
import { text } from "#ui/text.ts";
import type { Hiding } from "./CardActions.tsx";

/**
 * What can be hidden from the card of a claim: its finding, where it has one, and everything on this site.
 * @param onHide is called before something is hidden, so that the card is kept open for the way back
 */
export function hidingsOf(
  claim: CheckedClaim | null,
  { claims }: Findings,
  host: string,
  onHide: () => void,
): Hiding[] {
  const site: Hiding = {
    name: "hideOnSite",
    done: text("siteStopped", host),
    hide: () => stopOn(host, true),
    undo: () => stopOn(host, false),
  };
  const id = claim?.claim;
  const known = id ? claims[id] : undefined;
  const hidings = [site];
  if (id && known)
    hidings.unshift({
      name: "hideFinding",
      done: text("findingHidden"),
      hide: () => hideFinding({ claim: id, statement: known.statement }),
      undo: () => showFinding(id),
    });
  return hidings.map((hiding) => ({
    ...hiding,
    hide: () => {
      onHide();
      return hiding.hide();
    },
  }));
}
