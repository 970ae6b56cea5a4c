import { reportKeyRule } from "./key-rules.ts";
import type { PageView } from "./page-view.ts";
import { selectedPassage } from "./selected-passage.ts";
import type { SiteChoiceNow } from "./site-choice-now.ts";

/** What is needed to answer Ctrl+Enter. */
interface Answerer {
  view: Pick<PageView, "report">;
  choice: Pick<SiteChoiceNow, "current" | "known" | "keep">;
  host: string;
}

/**
 * Opens the report dialog on the selected passage where the reader wants that on this site. The event is stopped only where
 * they chose ours alone; as long as their choice is not known, it is left alone, and the dialog waits for the choice.
 */
export function answerReportKey(event: KeyboardEvent, { view, choice, host }: Answerer): void {
  const selected = selectedPassage();
  const now = choice.current();
  if (!selected) return;
  if (now && reportKeyRule(now).stop) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const report = (): void => {
    const chosen = choice.current();
    if (!chosen || !reportKeyRule(chosen).answer) return;
    view.report(selected, chosen.noticeSeen ? null : { host, choice: chosen, keep: choice.keep });
  };
  // The page hears the key before the dialog takes the focus, and with it the selection that the page may want to read.
  if (now) setTimeout(report);
  else void choice.known().then(() => setTimeout(report));
}
