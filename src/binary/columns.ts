/** Whole numbers side by side, as wide as the largest needs. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

const MAX_8 = 0xff;
const MAX_16 = 0xffff;

/** The numbers, which are whole and from 0 up to 2³² − 1, in the narrowest column that holds them all. */
export function columnOf(values: readonly number[]): Column {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, value);
  if (largest > MAX_16) return Uint32Array.from(values);
  return largest > MAX_8 ? Uint16Array.from(values) : Uint8Array.from(values);
}
