import { VERDICTS } from "#check/verdicts.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import { highlightName } from "#page/highlights.ts";
import { openPage, type Session } from "../browser.ts";
import type { AnchorPage } from "./anchor-pages.ts";
import { installDriver } from "./edits.ts";
import { isAnswered, plantedKinds } from "./planted-kinds.ts";
import { FILLERS, PLANTED } from "./sentences.ts";

/** What came of a page. */
export interface AnchorResult {
  /** Passages that were painted on other words than those that were checked, at any moment. */
  wrong: string[];
  /** Sentences that stand in the page, and are not marked once it has come to rest; or marked more often than they stand there. */
  lost: string[];
  /** Of the sentences that the burst left alone, how many were still marked at once. */
  kept: number;
  of: number;
  log: string[];
}

/** Name of a highlight → how it marks. */
function markNames(): Record<string, string> {
  const grounds = ["light", "dark"] as const;
  return Object.fromEntries(
    VERDICTS.flatMap((verdict) => grounds.map((ground) => [highlightName(verdict, ground), verdict] as const)),
  );
}

const LONGEST_REST_MS = 20_000;

/** Edits a page while it is read for the first time, and again once it was marked; `edits` in all, and a burst in between. */
export async function runAnchors(
  session: Session,
  address: string,
  page: AnchorPage,
  { edits, seed, claimSet }: { edits: number; seed: number; claimSet: ClaimSet },
): Promise<AnchorResult> {
  const tab = await openPage(session, address);
  try {
    const kinds = plantedKinds(page, claimSet);
    const install = () =>
      tab.evaluate(installDriver, kinds, markNames(), [...PLANTED[page.language]], [...FILLERS[page.language]]);
    const state = () => tab.evaluate(() => globalThis.anchorDriver.state());
    const run = (from: number) =>
      tab.evaluate((...args) => globalThis.anchorDriver.run(...args), from, Math.ceil(edits / 2));
    await install();
    const lost = (await atRest(state)).map((line) => `before any edit: ${line}`);
    await tab.reload({ waitUntil: "domcontentloaded" });
    await install();
    await run(seed);
    lost.push(...(await atRest(state)));
    const { kept, of } = await tab.evaluate((from) => globalThis.anchorDriver.burst(from), seed + 1);
    await run(seed + 2);
    lost.push(...(await atRest(state)));
    const [suspects, log] = await tab.evaluate(
      () => [globalThis.anchorDriver.suspects(), globalThis.anchorDriver.log()] as const,
    );
    const wrong = suspects.filter((suspect) => !isAnswered(suspect, page, claimSet));
    return { wrong, lost, kept, of, log };
  } finally {
    await tab.close();
  }
}

type State = { painted: Record<string, number>; due: Record<string, number> };

/** Waits until what is painted is what is due; answers what still differs when patience is at its end. */
async function atRest(state: () => Promise<State>): Promise<string[]> {
  const until = Date.now() + LONGEST_REST_MS;
  for (;;) {
    const { painted, due } = await state();
    const differ = Object.keys({ ...painted, ...due }).filter((words) => (painted[words] ?? 0) !== (due[words] ?? 0));
    if (differ.length === 0) return [];
    if (Date.now() > until)
      return differ.map((words) => `${words}: painted ${painted[words] ?? 0} times, due ${due[words] ?? 0} times`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
