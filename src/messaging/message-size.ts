/** What a number, a name's place or a bracket counts: about what it takes in memory. */
const UNITS_A_VALUE = 8;

/**
 * Whether a message is larger than `most`, in UTF-16 units of its texts with eight more for each value in it. Looks at no more of it than
 * that, and without recursion: a page's process may send anything.
 */
export function isLargerThan(message: unknown, most: number): boolean {
  const waiting: unknown[] = [message];
  let left = most;
  while (waiting.length > 0 && left >= 0) {
    const value = waiting.pop();
    left -= UNITS_A_VALUE + (typeof value === "string" ? value.length : 0);
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      left -= name.length;
      if (left < 0) break;
      waiting.push(inner);
    }
  }
  return left < 0;
}
