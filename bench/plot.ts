/** A value of one of the things compared, in a row. */
interface Dot {
  series: string;
  value: number;
}
interface Row {
  name: string;
  dots: readonly Dot[];
}
export interface Plot {
  title: string;
  /** In the order of the legend. */
  series: readonly string[];
  rows: readonly Row[];
  /** A line across all rows, such as where both sides are equal. */
  mark?: { value: number; label: string };
  scale: "linear" | "log";
}

/** Told apart by colour-blind readers (Okabe and Ito, 2008), and by shape. */
const COLOURS = ["#0072b2", "#e69f00", "#cc79a7", "#009e73"];
const ROW = 20;
const LEFT = 190;
const WIDTH = 760;
const TOP = 64;
const RIGHT = 24;
const FONT = 'font-family="system-ui, sans-serif" font-size="12"';

/** A chart of dots in rows, as SVG with a ground of its own, so that it can be read on a dark page as well. */
export function plotSvg({ title, series, rows, mark, scale }: Plot): string {
  const values = [...rows.flatMap(({ dots }) => dots.map(({ value }) => value)), ...(mark ? [mark.value] : [])];
  const ticks = scale === "log" ? decades(values) : [0, 0.2, 0.4, 0.6, 0.8, 1];
  const of = (value: number) => (scale === "log" ? Math.log10(value) : value);
  const [low = 0, high = 1] = [of(ticks[0] ?? 0), of(ticks.at(-1) ?? 1)];
  const x = (value: number) => LEFT + ((of(value) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + rows.length * ROW + 34;
  const bottom = TOP + rows.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" ${FONT} fill="#222">`,
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="20" font-weight="600">${escaped(title)}</text>`,
    ...series.map((name, index) => legend(name, index)),
    ...ticks.map(
      (tick) =>
        `<path d="M${at(x(tick))} ${TOP}V${bottom}" stroke="#ddd"/><text x="${at(x(tick))}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`,
    ),
    mark
      ? `<path d="M${at(x(mark.value))} ${TOP - 6}V${bottom}" stroke="#444" stroke-dasharray="4 3"/><text x="${at(x(mark.value))}" y="${TOP - 10}" text-anchor="middle">${escaped(mark.label)}</text>`
      : "",
    ...rows.map((row, index) => rowSvg(row, TOP + index * ROW + ROW / 2, series, x)),
    "</svg>\n",
  ]
    .filter(Boolean)
    .join("\n");
}

function rowSvg({ name, dots }: Row, y: number, series: readonly string[], x: (value: number) => number): string {
  const label = `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${escaped(name)}</text>`;
  const shapes = dots.map(({ series: own, value }) => shape(series.indexOf(own), x(value), y, `${own}: ${value}`));
  return [label, ...shapes].join("");
}

function legend(name: string, index: number): string {
  const x = LEFT + index * 140;
  return `${shape(index, x, 36, name)}<text x="${x + 10}" y="40">${escaped(name)}</text>`;
}

/** A circle, square, triangle or diamond. */
function shape(index: number, x: number, y: number, title: string): string {
  const outlines = [
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
    "M-4.5-4.5h9v9h-9Z",
    "M0-5.5L5.5 4.5H-5.5Z",
    "M0-6L6 0L0 6L-6 0Z",
  ];
  return `<path transform="translate(${at(x)} ${at(y)})" d="${outlines[index] ?? outlines[0]}" fill="${COLOURS[index] ?? "#000"}"><title>${escaped(title)}</title></path>`;
}

function decades(values: readonly number[]): number[] {
  const logs = values.map((value) => Math.log10(value));
  const from = Math.floor(Math.min(...logs));
  const to = Math.max(from + 1, Math.ceil(Math.max(...logs)));
  return Array.from({ length: to - from + 1 }, (_, index) => Number((10 ** (from + index)).toPrecision(1)));
}

function at(value: number): string {
  return value.toFixed(1);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
