const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** The number that Unicode's raised or lowered digits stand for, `¹²` and `₁₂` as `12`; other characters stay. */
export function digitsOf(small: string): string {
  return small.replace(/[⁰¹²³⁴-⁹₀-₉]/g, (digit) => String(Math.max(RAISED.indexOf(digit), LOWERED.indexOf(digit))));
}
