const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * The whole number that digits stand for, with the thousands separators of English ("1,000") or Dutch and German ("1.000").
 * Null where it is no whole number. "1.000" is read as a thousand: counts of people have no decimals.
 */
export function parseCount(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  return GROUPED.test(digits) ? Number(digits.replace(/[.,]/g, "")) : null;
}
