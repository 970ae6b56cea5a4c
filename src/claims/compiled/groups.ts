import type { Column } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import { Lists, listSections } from "./lists.ts";
import { NOT_THERE, StringTable, stringSections } from "./string-table.ts";

/** The sections for numbers by a string that they have in common. */
export function groupSections(name: string, groups: ReadonlyMap<string, readonly number[]>): Record<string, Column> {
  // In the order of their strings, because neighbours that begin alike take less room.
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...stringSections(
      `${name}.keys`,
      sorted.map(([key]) => key),
    ),
    ...listSections(
      name,
      sorted.map(([, numbers]) => numbers),
    ),
  };
}

/** Numbers by a string that they have in common, opened. */
export class Groups {
  private keys: StringTable;
  private lists: Lists;

  constructor(sections: Sections, name: string) {
    this.keys = new StringTable(sections, `${name}.keys`);
    this.lists = new Lists(sections, name);
  }

  /** In the order in which they were written; empty where nothing has that string. */
  of(key: string): Iterable<number> {
    const index = this.keys.indexOf(key);
    return index === NOT_THERE ? [] : this.lists.of(index);
  }
}
