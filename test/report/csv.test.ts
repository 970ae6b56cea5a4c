import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportsAsCsv } from "#report/csv.ts";
import { sampleKept } from "./sample-report.ts";

/** Reads RFC 4180 back, independently of the writer: one character at a time. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const character = csv[at] ?? "";
    if (isQuoted && character === '"' && csv[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ",") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (!isQuoted && character === "\r" && csv[at + 1] === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      rows.push([]);
      at++;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

function column(csv: string, name: string): string[] {
  const [header = [], ...rows] = parseCsv(csv.replace("\ufeff", ""));
  return rows.map((row) => row[header.indexOf(name)] ?? "absent");
}

describe("reports as CSV", () => {
  test("have a header and a row each, equally wide", () => {
    const rows = parseCsv(
      reportsAsCsv([sampleKept(), sampleKept({ quotation: null, finding: null, canonical: null })]),
    );
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test("keep quotes, commas and line breaks inside a cell", () => {
    const comment = 'He said "no", twice.\nThen, again.';
    expect(column(reportsAsCsv([sampleKept({ comment })]), "comment")).toEqual([comment]);
  });

  test.each([
    "=1+1",
    "+cmd",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "＝1+1",
    '=HYPERLINK("https://evil.example")',
  ])("disarm a cell that a spreadsheet would run: %j", (comment) => {
    expect(column(reportsAsCsv([sampleKept({ comment })]), "comment")).toEqual([`'${comment}`]);
  });

  test("leave ordinary text alone", () => {
    expect(column(reportsAsCsv([sampleKept({ comment: "Not so: 3-4 = none." })]), "comment")).toEqual([
      "Not so: 3-4 = none.",
    ]);
  });

  test("tell how far each report has come, where it went, and what the receiver said", () => {
    const to = "https://editors.example/reports/";
    const refused = sampleKept({}, { state: "refused", to, at: "2026-03-02T00:00:00.000Z", problem: "413: too long" });
    const csv = reportsAsCsv([refused, sampleKept()]);
    expect(column(csv, "state")).toEqual(["refused", "draft"]);
    expect(column(csv, "destination")).toEqual([to, ""]);
    expect(column(csv, "answer")).toEqual(["413: too long", ""]);
  });

  test("begin with a byte order mark, for spreadsheets that would guess the encoding", () => {
    expect(reportsAsCsv([]).startsWith("\ufeffid,")).toBe(true);
  });

  test("read back as written, whatever the reader wrote, and never start a cell as a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (comment) => {
        const [read = ""] = column(reportsAsCsv([sampleKept({ comment })]), "comment");
        expect([comment, `'${comment}`]).toContain(read);
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
