import { type Column, columnOf } from "./columns.ts";

/** Shorter columns are not worth the work. */
const WORTH = 64;

/** The differences between the numbers of a column that never fall, which pack better; null for any other. */
export function differences(column: Column): Column | null {
  if (column.length < WORTH || column.BYTES_PER_ELEMENT === 1) return null;
  const steps: number[] = [];
  let before = 0;
  for (const value of column) {
    if (value < before) return null;
    steps.push(value - before);
    before = value;
  }
  return columnOf(steps);
}

/** The numbers again, from their differences. Sums beyond 2³² − 1, which only damage makes, begin anew at 0. */
export function summed(steps: Column): Uint32Array {
  const sums = new Uint32Array(steps.length);
  let sum = 0;
  for (let index = 0; index < steps.length; index++) {
    sum = (sum + (steps[index] as number)) >>> 0;
    sums[index] = sum;
  }
  return sums;
}
