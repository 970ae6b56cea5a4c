import { threadTime } from "./clock.ts";

/** What one benchmark found: `ratio` is `ours` divided by `theirs`. */
export type Figures = {
  ratio: number;
  ours: number;
  theirs: number;
  unit: string;
  what: string;
  /** What it was put together from, such as single pages: values by the names of what was compared. */
  parts?: readonly Part[];
};
export type Part = { name: string; values: Readonly<Record<string, number>> };

/** Medians of one call each, in milliseconds. */
export type Times = { ours: number; theirs: number };

/** Odd, so that the median is one of the samples. */
const ROUNDS = 15;
/** Until the engine has compiled what is hot. */
const WARM_UP_MS = 1_500;
/** A sample is as many calls as it takes to be this long: caches and memory have settled on its work by then. */
const SAMPLE_MS = 100;

/** Where results go, so that the engine cannot leave out work whose result nobody reads. */
const kept: { last: unknown } = { last: null };

/**
 * Times two functions in one process, in turns: whatever else the machine does meets both alike. Which goes first
 * changes from round to round.
 */
export function sideBySide(ours: () => unknown, theirs: () => unknown): Times {
  const [ourCalls, theirCalls] = [callsIn(SAMPLE_MS, ours), callsIn(SAMPLE_MS, theirs)];
  const samples: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) samples.ours.push(timeOf(ours, ourCalls));
    samples.theirs.push(timeOf(theirs, theirCalls));
    if (round % 2 === 1) samples.ours.push(timeOf(ours, ourCalls));
  }
  return { ours: median(samples.ours), theirs: median(samples.theirs) };
}

/** Figures for two times, rounded to what a measurement can tell. */
export function figuresOf({ ours, theirs }: Times, unit: string, what: string, parts?: readonly Part[]): Figures {
  const figures = { ratio: rounded(ours / theirs), ours: rounded(ours), theirs: rounded(theirs), unit, what };
  if (parts === undefined) return figures;
  const values = (part: Part) => Object.entries(part.values).map(([name, value]) => [name, rounded(value)]);
  return { ...figures, parts: parts.map((part) => ({ ...part, values: Object.fromEntries(values(part)) })) };
}

/** The middle one of an odd number of values, the upper middle one of an even number. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error("the median of no values");
  return middle;
}

/** Warms a function up; returns how many calls of it take at least so many milliseconds. */
function callsIn(milliseconds: number, work: () => unknown): number {
  for (const start = threadTime(); threadTime() - start < WARM_UP_MS; ) kept.last = work();
  let calls = 1;
  // Browsers round their clock, so that a single call may seem to take no time at all.
  while (timeOf(work, calls) * calls < milliseconds) calls *= 2;
  return calls;
}

/** Milliseconds a call. */
function timeOf(work: () => unknown, calls: number): number {
  const start = threadTime();
  for (let call = 0; call < calls; call++) kept.last = work();
  return (threadTime() - start) / calls;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
