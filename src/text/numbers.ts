const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * The whole number that digits stand for, with the thousands separators of English ("1,000") or Dutch and German ("1.000").
 * Null where it is no whole number. "1.000" is read as a thousand: counts of people have no decimals.
 */
export function parseCount(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  return GROUPED.test(digits) ? Number(digits.replace(/[.,]/g, "")) : null;
}

/**
 * The number that digits stand for, with a decimal point or comma and thousands separators; null where it could be either
 * ("1.000" is a thousand, "1.25" is not).
 */
export function parseNumber(digits: string): number | null {
  const count = parseCount(digits);
  if (count !== null) return count;
  const match = /^((?:\d{1,3}(?:[.,]\d{3})+|\d+))[.,](\d+)$/.exec(digits);
  return match ? Number(`${match[1]?.replace(/[.,]/g, "")}.${match[2]}`) : null;
}
