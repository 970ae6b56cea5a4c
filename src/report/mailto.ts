import type { Report } from "./report.ts";

/**
 * Longest `mailto:` link that every common mail program takes over whole: Windows hands at most 2,083 characters to the
 * program that is registered for a link.
 */
export const MAX_MAILTO_LENGTH = 2_000;

/** The words around a report's own text, in the language of the reader. */
export interface MailWords {
  subject: string;
  page: string;
  quotation: string;
  reason: string;
  /** The report's reason in words. */
  reasonText: string;
  reference: string;
  comment: string;
  correction: string;
  citedSource: string;
  reader: string;
  /** Closing line of a mail that was shortened to fit. */
  shortened: string;
}

/**
 * A `mailto:` link filled in with the report; to nobody where `address` is empty. `shortened` is true where the text did not fit into
 * `limit` characters of link; its last line then says so.
 */
export function mailtoLink(
  report: Report,
  words: MailWords,
  { address = "", limit = MAX_MAILTO_LENGTH }: { address?: string; limit?: number } = {},
): { href: string; shortened: boolean } {
  const body = mailBody(report, words);
  const whole = link(address, words.subject, body);
  if (whole.length <= limit) return { href: whole, shortened: false };
  const ending = `…\r\n\r\n${words.shortened}`;
  const room = limit - link(address, words.subject, ending).length;
  return { href: link(address, words.subject, longestStart(body, Math.max(0, room)) + ending), shortened: true };
}

/** The text of the mail: also what goes to the clipboard. */
export function mailBody(report: Report, words: MailWords): string {
  const parts: [string, string][] = [
    [words.page, `${report.title}\r\n${report.canonical ?? report.source}`],
    [words.quotation, report.quotation?.exact ?? ""],
    [words.reference, [report.reference?.text, report.reference?.url].filter(Boolean).join("\r\n")],
    [words.reason, words.reasonText],
    [words.comment, report.comment],
    [words.correction, report.correction],
    [words.citedSource, report.citedSource],
    [words.reader, [report.reader?.name, report.reader?.email].filter(Boolean).join(", ")],
  ];
  return parts
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `${label}:\r\n${text}`)
    .join("\r\n\r\n");
}

function link(address: string, subject: string, body: string): string {
  return `mailto:${encode(address).replace("%40", "@")}?subject=${encode(subject)}&body=${encode(body)}`;
}

/** Line ends as RFC 6068 wants them; a lone surrogate, which cannot be encoded, becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\r?\n|\r/g, "\r\n").replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** The longest start of `text` whose encoded form has at most `room` characters; a character is never cut in two. */
function longestStart(text: string, room: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += encode(character).length;
    if (used > room) break;
    end += character.length;
  }
  return text.slice(0, end);
}
