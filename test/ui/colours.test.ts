import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { VERDICTS } from "#check/verdicts.ts";
import { luminance } from "#page/ground.ts";
import { highlightName } from "#page/highlights.ts";

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

/** How linear light looks to those who lack one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISION: Record<string, Matrix> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "people without red cones": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "people without green cones": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "people without blue cones": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Distance in OKLab at which two lines are told apart at a glance; 0.02 is about the least that can be seen. */
const CLEAR = 0.1;
const READABLE = 4.5;

const tokens = readFileSync("src/ui/tokens.css", "utf8");
const marks = readFileSync("entrypoints/article.content/marks.css", "utf8");
const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)");

function token(sheet: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(sheet)?.[1];
  if (!value) throw new Error(`no colour --${name}`);
  return value.length === 4 ? value.replace(/[0-9a-f]/g, "$&$&") : value;
}

function channels(hex: string): Triple {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Triple;
}

function times(matrix: Matrix, [a, b, c]: Triple): Triple {
  return matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** OKLab (Ottosson 2020) of a colour as it looks to some people. */
function seen(hex: string, vision: Matrix): Triple {
  const light = times(vision, channels(hex).map(linear) as Triple).map((share) => Math.min(1, Math.max(0, share)));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light as Triple,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones as Triple,
  );
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [a, b].map((hex) => luminance(...channels(hex))).sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("the colours of verdicts on a %s ground", (ground, sheet) => {
  const colours = VERDICTS.map((verdict) => token(sheet, verdict));

  test.each(Object.keys(VISION))("are told apart by %s", (people) => {
    const points = colours.map((colour) => seen(colour, VISION[people] as Matrix));
    for (const [index, point] of points.entries())
      for (const other of points.slice(0, index))
        expect(Math.hypot(...point.map((value, axis) => value - (other[axis] ?? 0)))).toBeGreaterThan(CLEAR);
  });

  test("can be read as text on both grounds", () => {
    for (const name of ["ground", "raised"])
      for (const colour of colours)
        expect(contrast(colour, token(sheet, name)), colour).toBeGreaterThanOrEqual(READABLE);
  });

  test("are those of the lines in the page, each of another shape", () => {
    const shapes = VERDICTS.map((verdict) => {
      const rule = new RegExp(
        `${highlightName(verdict, ground)}\\)[^{]*\\{\\s*text-decoration: underline (\\w+) \\dpx ${token(sheet, verdict)};`,
      );
      return rule.exec(marks)?.[1];
    });
    expect(new Set(shapes).size).toBe(VERDICTS.length);
    expect(shapes).not.toContain(undefined);
  });
});
