/** What means something to Markdown wherever it stands. */
const ANYWHERE = /[\\`*_[\]{}<>|~&#!$]/g;
/** What begins a list or another block at the beginning of a line. */
const AT_START = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;

/** A text in one line that Markdown shows as it is. */
export function markdownText(words: string): string {
  const line = words.replace(/\s+/g, " ").trim().replace(ANYWHERE, "\\$&");
  const start = AT_START.exec(line)?.[0];
  if (start === undefined) return line;
  // A backslash before a digit would be seen; the mark behind it is what makes a list.
  return /\d$/.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}
