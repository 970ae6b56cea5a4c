import { readFileSync } from "node:fs";
import { UsageError } from "./arguments.ts";

/** Larger inputs are refused before they fill the memory: the largest real pages seen are below 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Where browsers look for a page's declaration of its encoding. */
const PRESCAN = 1024;
const DECLARATION = /<meta[\s/](?:(?!<meta[\s/])[^>])*?charset\s*=\s*(?:["']\s*)?([\w:.-]{1,40})/i;
/** Tab, line feed, form feed, carriage return and escape, which text may hold as the MIME Sniffing Standard has it. */
const IN_TEXT: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);
/** One in ten bytes of packed data is another control character; in text they are accidents. */
const MAX_CONTROL_SHARE = 0.03;

/**
 * The text of a file, or of standard input for `-`: in UTF-16 with a byte order mark, in the encoding that an HTML file
 * declares, or in UTF-8.
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
  return isBinary(bytes) ? null : decoderFor(bytes).decode(bytes);
}

function isBinary(bytes: Buffer): boolean {
  let control = 0;
  for (const byte of bytes) if (byte < 0x20 && !IN_TEXT.has(byte)) control++;
  return control > bytes.length * MAX_CONTROL_SHARE;
}

/** A byte order mark wins over what the page declares; without either it is UTF-8. */
function decoderFor(bytes: Buffer): TextDecoder {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const label = hasMark ? null : declaredEncoding(bytes.toString("latin1", 0, PRESCAN));
  try {
    // What can be read as ASCII is no UTF-16, whatever it says; browsers take it for UTF-8, too.
    return new TextDecoder(label === null || /^utf-?16/i.test(label) ? "utf-8" : label);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}

/** The encoding that a page declares by `<meta charset>` or `<meta http-equiv>`; null where it does not. */
function declaredEncoding(head: string): string | null {
  const [, label] = head.replace(/<!--.*?(?:-->|$)/gs, "").match(DECLARATION) ?? [];
  return label ?? null;
}
