import { type Column, columnOf } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import { Spans, startsOf } from "./spans.ts";

/** The sections for lists of numbers. */
export function listSections(name: string, lists: readonly (readonly number[])[]): Record<string, Column> {
  return {
    [`${name}.starts`]: startsOf(lists.map((list) => list.length)),
    [`${name}.values`]: columnOf(lists.flat()),
  };
}

/**
 * The same for lists whose numbers rise, and which are in the order of their first numbers, empty ones first: as steps from
 * one number to the next, which pack better.
 */
export function risingListSections(name: string, lists: readonly (readonly number[])[]): Record<string, Column> {
  const steps = lists.map((list, index) => {
    const before = lists[index - 1]?.[0] ?? 0;
    return list.map((number, at) => number - (list[at - 1] ?? before));
  });
  return listSections(name, steps);
}

/** Lists of numbers, opened. */
export class Lists {
  readonly values: Column;
  private spans: Spans;

  constructor(sections: Sections, name: string, values = sections.column(`${name}.values`)) {
    this.values = values;
    this.spans = new Spans(sections, `${name}.starts`, this.values.length);
  }

  /** @throws DamagedData where there is no list of that number */
  of(index: number): Column {
    return this.values.subarray(...this.spans.of(index));
  }

  /** Where the list begins and ends in `values`; errors as above. */
  span(index: number): [start: number, end: number] {
    return this.spans.of(index);
  }

  get size(): number {
    return this.spans.size;
  }
}

/** Opens lists that were written as steps. Numbers beyond 2³² − 1, which only damage makes, begin anew at 0. */
export function openRisingLists(sections: Sections, name: string): Lists {
  const steps = new Lists(sections, name);
  const values = new Uint32Array(steps.values.length);
  let first = 0;
  for (let index = 0; index < steps.size; index++) {
    const [from, to] = steps.span(index);
    let number = first;
    for (let at = from; at < to; at++) {
      number += steps.values[at] as number;
      values[at] = number;
    }
    if (to > from) first = values[from] as number;
  }
  return new Lists(sections, name, values);
}
