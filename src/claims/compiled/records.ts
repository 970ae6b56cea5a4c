import type { Column } from "#binary/columns.ts";
import type { Sections } from "#binary/sections.ts";
import { NOT_THERE, StringTable, stringSections } from "./string-table.ts";
import { Texts, textSections } from "./texts.ts";

/** Records by their ids. */
export type Lookup<T> = {
  readonly size: number;
  /** All ids, in the order of the set. */
  keys(): Iterable<string>;
  has(id: string): boolean;
  get(id: string): T | undefined;
};

/** The sections for records by their ids. */
export function recordSections(name: string, records: readonly (readonly [id: string, record: unknown])[]) {
  return {
    ...stringSections(
      `${name}.ids`,
      records.map(([id]) => id),
    ),
    ...textSections(
      name,
      records.map(([, record]) => JSON.stringify(record)),
    ),
  } satisfies Record<string, Column>;
}

/** Records, opened. Each is parsed when it is first asked for, and is then always the same object. */
export class Records<T> implements Lookup<T> {
  private ids: StringTable;
  private texts: Texts;
  private parsed = new Map<number, T>();

  constructor(sections: Sections, name: string) {
    this.ids = new StringTable(sections, `${name}.ids`);
    this.texts = new Texts(sections, name);
  }

  get size(): number {
    return this.ids.size;
  }

  *keys(): Generator<string> {
    for (let index = 0; index < this.size; index++) yield this.ids.at(index);
  }

  has(id: string): boolean {
    return this.ids.indexOf(id) !== NOT_THERE;
  }

  get(id: string): T | undefined {
    const index = this.ids.indexOf(id);
    return index === NOT_THERE ? undefined : this.at(index);
  }

  /** @throws DamagedData where there is no record of that number */
  at(index: number): T {
    const known = this.parsed.get(index);
    if (known !== undefined) return known;
    const record = this.texts.json<T>(index);
    this.parsed.set(index, record);
    return record;
  }
}
