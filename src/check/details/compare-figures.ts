import type { Figure } from "./figures.ts";

/** A rounded number is believed to be another's where it is off by no more than this part of it. */
const MAX_ROUNDING = 0.1;
/** Plain figures with so many zeros at the end are taken for rounded even where nothing says so. */
const ROUND_ZEROS = 3;
/** Fewer digits than this are alike by chance. */
const MIN_DIGITS = 3;
const LONG_DIGITS = 4;

/** True where a figure gives a whole number, exactly or rounded as it says. */
export function givesCount(figure: Figure, expected: number): boolean {
  return figure.readings.some(({ value, place }) => {
    if (value === expected) return true;
    const zeros = trailingZeros(value);
    const isRound = figure.rounded || zeros >= ROUND_ZEROS;
    const step = Math.max(place, 10 ** zeros);
    const off = Math.abs(value - expected);
    // Words such as "more than" round down as well as up; a bare round number is the nearest one.
    return isRound && off <= expected * MAX_ROUNDING && (figure.rounded ? off < step : off <= step / 2);
  });
}

/** True where a figure gives a value as far as it is written out: "0.4" and "0.37" both give 0.37, "37" gives 37.4. */
export function givesValue(figure: Figure, expected: number, finest = 0.01): boolean {
  return figure.readings.some(
    ({ value, place }) => Math.abs(value - Math.abs(expected)) <= Math.max(place, finest) / 2 + 1e-9,
  );
}

/**
 * True where a figure is a number miscopied: two neighbouring digits changed places, or one digit wrong, missing or too many.
 * One wrong digit of three is only believed where the words around say that it is the total.
 */
export function isMiscopied(figure: Figure, expected: number, isTotal: boolean): boolean {
  const values = figure.readings.filter(({ place }) => place === 1).map(({ value }) => value);
  if (figure.rounded || values.length !== 1) return false;
  const [found, right] = [String(values[0]), String(expected)];
  if (right.length < MIN_DIGITS || found === right) return false;
  if (isSwapped(found, right)) return true;
  const enough = right.length >= LONG_DIGITS || (isTotal && found.length === right.length);
  return enough && isOneOff(found, right);
}

/** True where the digits are the same but for two neighbours that changed places. */
export function isSwapped(found: string, right: string): boolean {
  if (found.length !== right.length) return false;
  const at = firstDifference(found, right);
  return (
    at + 1 < right.length &&
    found[at] === right[at + 1] &&
    found[at + 1] === right[at] &&
    found.slice(at + 2) === right.slice(at + 2)
  );
}

function isOneOff(found: string, right: string): boolean {
  const at = firstDifference(found, right);
  if (found.length === right.length) return found.slice(at + 1) === right.slice(at + 1);
  if (right.length <= LONG_DIGITS) return false;
  if (found.length === right.length + 1) return found.slice(at + 1) === right.slice(at);
  return found.length === right.length - 1 && found.slice(at) === right.slice(at + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function trailingZeros(value: number): number {
  if (!Number.isSafeInteger(value) || value === 0) return 0;
  return /(?<!0)0*$/.exec(String(value))?.[0].length ?? 0;
}
