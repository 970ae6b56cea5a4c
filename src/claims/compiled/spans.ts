import { type Column, columnOf } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import type { Sections } from "#binary/sections.ts";

/** Where stretches of some lengths begin that lie one behind the other, and where the last one ends. */
export function startsOf(lengths: Iterable<number>): Column {
  const starts = [0];
  let end = 0;
  for (const length of lengths) {
    end += length;
    starts.push(end);
  }
  return columnOf(starts);
}

/** Opens such starts. */
export class Spans {
  private starts: Column;
  private name: string;
  private end: number;

  /** @param end the end of what the stretches lie in */
  constructor(sections: Sections, name: string, end: number) {
    this.starts = sections.column(name);
    this.name = name;
    this.end = end;
    if (this.starts.length === 0) throw new DamagedData(`section ${name} is empty`);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** @throws DamagedData where there is no such stretch, or it would lie outside */
  of(index: number): [start: number, end: number] {
    const [start, end] = [this.starts[index], this.starts[index + 1]];
    if (start === undefined || end === undefined || start > end || end > this.end)
      throw new DamagedData(`number ${index} of section ${this.name} leads outside`);
    return [start, end];
  }
}
