import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { plotSvg } from "./plot.ts";
import type { Figures } from "./side-by-side.ts";

const ROOT = join(import.meta.dirname, "..");
const REPORT = join(ROOT, "docs", "performance.md");
const IMAGES = join(ROOT, "docs", "images");
/** The last figures of each benchmark, so that a run of some of them leaves the others as they are. */
const KEPT = join(import.meta.dirname, "figures.json");
/** Between these lines the report is written by this program. */
const BEGIN = "<!-- written by `npm run bench -- --write` -->";
const END = "<!-- end of what is written -->";

type Kept = Record<string, Figures & { date: string; machine: string }>;

/** Writes what was measured into docs/performance.md, with plots. */
export function writeReport(measured: Readonly<Record<string, Figures>>, date: Date): void {
  const kept: Kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as Kept) : {};
  const machine = `${cpus().length} cores, Node ${process.versions.node.split(".")[0]}`;
  for (const [name, figures] of Object.entries(measured))
    kept[name] = { ...figures, date: date.toISOString().slice(0, 10), machine };
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
  const report = readFileSync(REPORT, "utf8");
  const [before, rest] = report.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${REPORT} has no place for figures`);
  writeFileSync(REPORT, `${before}${BEGIN}\n\n${tableOf(kept)}\n${plotsOf(kept)}\n${END}${after}`);
}

function tableOf(kept: Kept): string {
  const rows = Object.entries(kept).map(
    ([name, { ratio, ours, theirs, unit, date, machine }]) =>
      `| \`${name}\` | ${ratio} | ${ours} ${unit} | ${theirs} ${unit} | ${date}, ${machine} |`,
  );
  return ["| name | ratio | ours | theirs | measured |", "| --- | --- | --- | --- | --- |", ...rows, ""].join("\n");
}

/** Writes the plots that there are figures for; returns the lines that show them. */
function plotsOf(kept: Kept): string {
  const shown: string[] = [];
  const write = (file: string, alternative: string, plot: Parameters<typeof plotSvg>[0]): void => {
    writeFileSync(join(IMAGES, file), plotSvg(plot));
    shown.push(`![${alternative}](images/${file})\n`);
  };
  write("bench-ratios.svg", "How long each thing takes, as a multiple of its yardstick", {
    title: "Ours divided by theirs: left of the line we take less",
    series: ["ratio"],
    rows: Object.entries(kept)
      .filter(([, { unit }]) => unit === "ms" || unit === "KB" || unit === "MB")
      .map(([name, { ratio }]) => ({ name, dots: [{ series: "ratio", value: ratio }] })),
    mark: { value: 1, label: "equal" },
    scale: "log",
  });
  const found = kept["article-f1-vs-best"]?.parts;
  if (found)
    write("bench-article-f1.svg", "Token F1 of the article text that three readers found on each page", {
      title: "Article text found on each page (token F1, right is better)",
      series: ["ours", "readability", "defuddle"],
      rows: found.map(rowOf),
      scale: "linear",
    });
  const saved = kept["saved-pages-vs-walk"]?.parts;
  if (saved)
    write("bench-saved-pages.svg", "Milliseconds that readers take for each of twenty saved pages", {
      title: "Milliseconds a page: ours in the page, ours in all, and two other readers",
      series: ["inPage", "ours", "readability", "defuddle"],
      rows: saved.map(({ name, values: { walk: _, ...values } }) => rowOf({ name, values })),
      scale: "log",
    });
  return shown.join("\n");
}

function rowOf({ name, values }: { name: string; values: Readonly<Record<string, number>> }) {
  return { name, dots: Object.entries(values).map(([series, value]) => ({ series, value })) };
}
