import type { Figures } from "./side-by-side.ts";

/** Figures for people: a line each with the ratio first, and below it what was measured. */
export function formatTable(measured: Readonly<Record<string, Figures>>): string {
  const rows = Object.entries(measured).map(([name, { ratio, ours, theirs, unit, what }]) => ({
    cells: [name, `${ratio} ×`, `${ours} ${unit}`, `${theirs} ${unit}`],
    what,
  }));
  const head = ["benchmark", "ratio", "ours", "theirs"];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("   ")
      .trimEnd();
  return [line(head), ...rows.flatMap(({ cells, what }) => [line(cells), `   ${what}`])].join("\n");
}
