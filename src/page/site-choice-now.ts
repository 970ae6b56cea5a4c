import { readSiteChoice, type SiteChoice, watchSiteChoice } from "#storage/site-choice.ts";

/** The reader's choice for a site, at hand at once: a key press can be stopped only while it is being delivered. */
export interface SiteChoiceNow {
  current: () => SiteChoice;
  stop: () => void;
}

/** Reads the choice and follows its changes; until it is read, the page's own keys are left alone and ours answer as well. */
export function siteChoiceNow(host: string): SiteChoiceNow {
  let choice: SiteChoice = { ctrlEnter: "both", noticeSeen: true };
  const set = (next: SiteChoice): void => {
    choice = next;
  };
  const stop = watchSiteChoice(host, set);
  readSiteChoice(host).then(set, (error: unknown) =>
    console.warn("Claimscope could not read the choice for this site:", error),
  );
  return { current: () => choice, stop };
}
