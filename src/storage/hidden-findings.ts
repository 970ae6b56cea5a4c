import { browser } from "wxt/browser";
import { inTurn } from "./in-turn.ts";
import { watchKey } from "./watch-key.ts";

/**
 * A finding that the reader does not want to see marked any more. It is known by its claim, and nowhere is it kept on which
 * page it was met: that would be a record of what was read.
 */
export interface HiddenFinding {
  claim: string;
  /** Its words when it was hidden, so that a list of them can be read. */
  statement: string;
}

const KEY = "hidden-findings";

/** What is hidden, the latest last; none where nothing readable is stored. */
export async function readHidden(): Promise<HiddenFinding[]> {
  const stored = await browser.storage.local.get(KEY);
  return hiddenFrom(stored[KEY]);
}

/** Hides a finding wherever it is met; resolved once that is stored. */
export function hideFinding(finding: HiddenFinding): Promise<void> {
  return change((hidden) => [...hidden.filter(({ claim }) => claim !== finding.claim), finding]);
}

/** Shows a finding again; resolved once that is stored. */
export function showFinding(claim: string): Promise<void> {
  return change((hidden) => hidden.filter((finding) => finding.claim !== claim));
}

/** Calls back whenever what is hidden changes in any window. Returns what stops it. */
export function watchHidden(onChange: (hidden: HiddenFinding[]) => void): () => void {
  return watchKey(KEY, (value) => onChange(hiddenFrom(value)));
}

function change(next: (hidden: HiddenFinding[]) => HiddenFinding[]): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [KEY]: next(await readHidden()) }));
}

/** Read by hand, because content scripts read it too: see src/messaging/page-messages.ts. */
function hiddenFrom(stored: unknown): HiddenFinding[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((each): each is HiddenFinding => {
    const { claim, statement } = Object(each) as Record<string, unknown>;
    return typeof claim === "string" && typeof statement === "string";
  });
}
