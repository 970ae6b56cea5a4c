const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The number that Unicode's raised digits stand for, `¹²` as `12`; other characters stay. */
export function digitsOf(raised: string): string {
  return raised.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(RAISED.indexOf(digit)));
}
