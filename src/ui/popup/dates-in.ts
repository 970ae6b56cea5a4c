import { day } from "../text.ts";

/** A text with its ISO days written as the interface's language writes them. */
export function datesIn(line: string): string {
  return line.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, day);
}
