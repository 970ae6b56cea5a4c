import { readFileSync } from "node:fs";
import { UsageError } from "./arguments.ts";

/** Larger inputs are refused before they fill the memory: the largest real pages seen are below 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file, or of standard input for `-`. UTF-8, or UTF-16 with a byte order mark.
 * @throws UsageError where it is missing, no file, empty, too large, or no text
 */
export function readInput(file: string): string {
  const bytes = readBytes(file);
  const name = file === "-" ? "standard input" : file;
  if (bytes.length > MAX_BYTES) throw new UsageError(`${name} is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const text = decode(bytes);
  if (text === null) throw new UsageError(`${name} is no text file`);
  if (text.trim() === "") throw new UsageError(`${name} is empty`);
  return text;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new UsageError(reasonOf(error as NodeJS.ErrnoException, file));
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException, file: string): string {
  if (code === "ENOENT") return `there is no file ${file}`;
  if (code === "EISDIR") return `${file} is a folder; name one HTML file`;
  if (code === "EACCES") return `${file} may not be read`;
  return `${file} could not be read: ${message}`;
}

function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
}
