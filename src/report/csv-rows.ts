/**
 * Spreadsheets run a cell that begins like this as a formula, full-width forms included
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA_START = /^[\s\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
/** Tells a spreadsheet which encoding the file is in; without it Excel takes UTF-8 for the system's code page. */
const BYTE_ORDER_MARK = "\ufeff";

/** What a cell may hold; nothing is an empty cell. */
export type Cell = string | number | null | undefined;

/** Rows as CSV (RFC 4180: commas, CRLF, doubled quotes). */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** One cell: a leading apostrophe where a spreadsheet would see a formula in a text, then quoted where CSV needs it. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return "";
  const inert = typeof value === "string" && FORMULA_START.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
