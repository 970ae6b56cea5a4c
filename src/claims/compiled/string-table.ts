import { type Column, columnOf } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import type { Sections } from "#binary/sections.ts";
import { Spans, startsOf } from "./spans.ts";

/** What {@link StringTable.indexOf} gives for a string that is not in the table. */
export const NOT_THERE = -1;
/** Places in the hash table for each string: with fewer, strings that are not there take many tries to tell. */
const ROOM = 1.5;
/** A beginning shared with the string before is counted so far: the count takes a byte. */
const MAX_SHARED = 0xff;

/**
 * The sections for strings that are looked up by what they are. Of each stands how many UTF-16 units it begins with in common
 * with the string before, and the rest, each unit as its number among the units that occur, which takes a byte in most scripts.
 * @throws Error where a string is given twice
 */
export function stringSections(name: string, strings: readonly string[]): Record<string, Column> {
  if (new Set(strings).size < strings.length) throw new Error("a string is given twice");
  const shared = strings.map((text, index) => sharedLength(text, strings[index - 1] ?? ""));
  const rests = strings.map((text, index) => text.slice(shared[index]));
  const codes: number[] = [];
  for (const rest of rests) for (let at = 0; at < rest.length; at++) codes.push(rest.charCodeAt(at));
  const units = [...new Set(codes)].sort((a, b) => a - b);
  const numbers = new Map(units.map((unit, number) => [unit, number]));
  return {
    [`${name}.units`]: columnOf(units),
    [`${name}.shared`]: columnOf(shared),
    [`${name}.rests`]: columnOf(codes.map((unit) => numbers.get(unit) as number)),
    [`${name}.starts`]: startsOf(rests.map(({ length }) => length)),
  };
}

function sharedLength(text: string, before: string): number {
  const most = Math.min(text.length, before.length, MAX_SHARED);
  let length = 0;
  while (length < most && text.charCodeAt(length) === before.charCodeAt(length)) length++;
  return length;
}

/** A table of strings, opened. */
export class StringTable {
  readonly size: number;
  private sections: Sections;
  private name: string;
  private strings: Strings | null = null;
  private slots: Uint32Array | null = null;

  constructor(sections: Sections, name: string) {
    this.sections = sections;
    this.name = name;
    this.size = sections.column(`${name}.shared`).length;
  }

  /**
   * The number of a string, or of the part of it between two places; {@link NOT_THERE} where the table has none like it.
   * @throws DamagedData where the table cannot be read
   */
  indexOf(text: string, from = 0, to = text.length): number {
    this.slots ??= slotsOf(this.opened());
    const { slots } = this;
    const last = slots.length - 1;
    let mixed = SEED;
    for (let at = from; at < to; at++) mixed = mix(mixed, text.charCodeAt(at));
    let slot = finished(mixed) & last;
    while (slots[slot] !== 0) {
      const index = (slots[slot] as number) - 1;
      if (this.is(index, text, from, to)) return index;
      slot = (slot + 1) & last;
    }
    return NOT_THERE;
  }

  /** @throws DamagedData where there is no string of that number */
  at(index: number): string {
    const { units } = this.opened();
    const [start, end] = this.spanOf(index);
    let text = "";
    for (let at = start; at < end; at++) text += String.fromCharCode(units[at] as number);
    return text;
  }

  /** Length in UTF-16 units; errors as above. */
  lengthOf(index: number): number {
    const [start, end] = this.spanOf(index);
    return end - start;
  }

  /** Below zero where the string of that number comes before `text` in the order of UTF-16 units, 0 where it begins with it, else above. */
  comparePrefix(index: number, text: string): number {
    const { units } = this.opened();
    const [start, end] = this.spanOf(index);
    for (let at = 0; at < text.length; at++) {
      if (start + at >= end) return -1;
      const order = (units[start + at] as number) - text.charCodeAt(at);
      if (order !== 0) return order;
    }
    return 0;
  }

  /** The strings are put together when one is first asked for: of many tables none ever is. */
  private opened(): Strings {
    this.strings ??= readStrings(this.sections, this.name);
    return this.strings;
  }

  private spanOf(index: number): [start: number, end: number] {
    const { starts } = this.opened();
    const [start, end] = [starts[index], starts[index + 1]];
    if (start === undefined || end === undefined) throw new DamagedData(`${this.name} has no string ${index}`);
    return [start, end];
  }

  private is(index: number, text: string, from: number, to: number): boolean {
    const { units, starts } = this.strings as Strings;
    const start = starts[index] as number;
    if ((starts[index + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (units[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  }
}

/** All strings one behind the other, and where each begins and the last ends. */
type Strings = { units: Uint16Array; starts: Uint32Array };

function readStrings(sections: Sections, name: string): Strings {
  const shared = sections.column(`${name}.shared`);
  const rests = sections.column(`${name}.rests`);
  const occurring = sections.column(`${name}.units`);
  const spans = new Spans(sections, `${name}.starts`, rests.length);
  let length = rests.length;
  for (const count of shared) length += count;
  const units = new Uint16Array(length);
  const starts = new Uint32Array(shared.length + 1);
  let end = 0;
  for (let index = 0; index < shared.length; index++) {
    const before = starts[index - 1] ?? 0;
    const count = shared[index] as number;
    if (count > end - before) throw new DamagedData(`string ${index} of ${name} shares more than there is`);
    starts[index] = end;
    units.copyWithin(end, before, before + count);
    end += count;
    const [from, to] = spans.of(index);
    for (let at = from; at < to; at++) units[end++] = occurring[rests[at] as number] as number;
  }
  starts[shared.length] = end;
  return { units, starts };
}

/** A hash table with open addressing: each place has the number of a string plus one, or zero. */
function slotsOf({ units, starts }: Strings): Uint32Array {
  const count = starts.length - 1;
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * ROOM + 1)));
  const last = slots.length - 1;
  for (let index = 0; index < count; index++) {
    let mixed = SEED;
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at++)
      mixed = mix(mixed, units[at] as number);
    let slot = finished(mixed) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = index + 1;
  }
  return slots;
}

/** FNV-1a over UTF-16 units, with a last step that brings its better upper bits down. */
const SEED = 0x811c9dc5;
const mix = (mixed: number, unit: number) => Math.imul(mixed ^ unit, 0x01000193);
const finished = (mixed: number) => mixed ^ (mixed >>> 15);
