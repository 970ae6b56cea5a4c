import { browser } from "wxt/browser";

const ALARM = "outbox";
/** Browsers wake a background script no more often, in minutes. */
const SOONEST = 0.5;
/** Rounds up to that far away are waited for, as a script is stopped after 30 s without an event; in ms. */
const WAITED_FOR = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has `runOutbox` called after some ms, whether or not this script is still there by then; null: nothing waits. An alarm is told by
 * how long it is off and not by when it is due, so that a clock that is set back does not silence it.
 */
export async function wakeIn(ms: number | null, run: () => void): Promise<void> {
  clearTimeout(timer);
  if (ms === null) {
    await browser.alarms.clear(ALARM);
    return;
  }
  if (ms <= WAITED_FOR) timer = setTimeout(run, ms);
  await browser.alarms.create(ALARM, { delayInMinutes: Math.max(SOONEST, ms / 60_000) });
}

/** Calls back when it is time, when the browser starts, when it is online again, and when the reader has allowed a host. */
export function onWake(run: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run();
  });
  browser.runtime.onStartup.addListener(run);
  browser.permissions.onAdded.addListener(run);
  addEventListener("online", run);
}
