import { whenSeen } from "./idle-slices.ts";

const UNDEFINED = ":not(:defined)";
/** Waits between looks; a page whose elements come later than in half a minute is changed by them in other ways, too. */
const LOOK_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Calls back when custom elements of the page have come to life since: they may have brought a shadow tree with text in it, of which
 * no observer of the page hears. `start` is for after each reading.
 */
export function lateElements(page: Document, onAlive: () => void): { start: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (): number => page.querySelectorAll(UNDEFINED).length;
  const wait = (before: number, turn: number): void => {
    const after = LOOK_AFTER_MS[turn];
    if (before === 0 || after === undefined) return;
    timer = setTimeout(() => whenSeen(() => look(before, turn)), after);
  };
  const look = (before: number, turn: number): void => {
    const left = count();
    if (left < before) onAlive();
    else wait(left, turn + 1);
  };
  const stop = (): void => clearTimeout(timer);
  return {
    start: () => {
      stop();
      wait(count(), 0);
    },
    stop,
  };
}
