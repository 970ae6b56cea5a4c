import { readSiteChoice, type SiteChoice, watchSiteChoice, writeSiteChoice } from "#storage/site-choice.ts";

/** The reader's choice for a site, at hand at once: a key press can be stopped only while it is being delivered. */
export interface SiteChoiceNow {
  /** Null until the stored choice has been read. */
  current: () => SiteChoice | null;
  /** Resolves, never rejects, with the choice as soon as it is known. */
  known: () => Promise<SiteChoice>;
  /** Holds from now on, in other windows once it is stored. */
  keep: (choice: SiteChoice) => void;
  stop: () => void;
}

/** Where the choice cannot be read, the notice would come back every time: what is chosen could not be kept either. */
const UNREADABLE: SiteChoice = { ctrlEnter: "both", noticeSeen: true };

/** Reads the choice for a host and follows its changes. */
export function siteChoiceNow(host: string): SiteChoiceNow {
  let choice: SiteChoice | null = null;
  let unwritten = 0;
  const stop = watchSiteChoice(host, (next) => {
    // An earlier choice of this window, told only now, must not undo the one that is being written.
    if (unwritten === 0) choice = next;
  });
  const read = readSiteChoice(host).then(
    (stored) => {
      choice ??= stored;
    },
    (error: unknown) => {
      console.warn("Claimscope could not read the choice for this site:", error);
      choice ??= UNREADABLE;
    },
  );
  const keep = (next: SiteChoice): void => {
    choice = next;
    unwritten++;
    // A choice that cannot be stored is asked for again next time, which says it plainly enough.
    writeSiteChoice(host, next)
      .catch((error: unknown) => console.warn("Claimscope could not keep the choice about Ctrl+Enter:", error))
      .finally(() => unwritten--);
  };
  return { current: () => choice, known: () => read.then(() => choice ?? UNREADABLE), keep, stop };
}
