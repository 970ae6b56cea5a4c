/** The lines of a text that are not empty, each with its place. */
export function lines(text: string): { start: number; line: string }[] {
  const found: { start: number; line: string }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line !== "") found.push({ start, line });
    start += line.length + 1;
  }
  return found;
}
