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

/** Lists of numbers, opened. */
export class Lists {
  readonly values: Column;
  private spans: Spans;

  constructor(sections: Sections, name: string) {
    this.values = sections.column(`${name}.values`);
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
}
