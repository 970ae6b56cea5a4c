import { browser } from "wxt/browser";
import { type Pace, USUAL_PACE } from "#report/pace.ts";
import { runOutbox, type Surroundings } from "./run-outbox.ts";
import { wakeIn } from "./wake.ts";

/** Tests cannot wait for hours. */
const TEST_PACE: Pace = { first: 100, longest: 2_000, atOnce: 4, inRound: 60, betweenRounds: 50 };
const USUAL_PATIENCE_MS = 30_000;
const TEST_PATIENCE_MS = 1_500;

/** The outbox's surroundings in a background script. */
export function surroundings(): Surroundings {
  const isTest = import.meta.env.CLAIMSCOPE_TEST;
  const around: Surroundings = {
    pace: isTest ? TEST_PACE : USUAL_PACE,
    patience: isTest ? TEST_PATIENCE_MS : USUAL_PATIENCE_MS,
    isOnline: () => navigator.onLine,
    isAllowed: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    wakeIn: (ms) =>
      wakeIn(ms, () => {
        runOutbox(around).catch((error: unknown) => console.error("Claimscope's outbox:", error));
      }),
  };
  return around;
}
