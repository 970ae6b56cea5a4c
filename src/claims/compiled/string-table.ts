import { type Column, columnOf } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import type { Sections } from "#binary/sections.ts";
import { Spans, startsOf } from "./spans.ts";

/** What {@link StringTable.indexOf} gives for a string that is not in the table. */
export const NOT_THERE = -1;
/** Places in the hash table for each string: with fewer, strings that are not there take many tries to tell. */
const ROOM = 1.5;

/**
 * The sections for strings that are looked up by what they are. Their UTF-16 units lie one behind the other, each as its number
 * among the units that occur, which takes a byte in most scripts. A hash table with open addressing holds for each place the
 * number of a string plus one, or zero.
 * @throws Error where a string is given twice
 */
export function stringSections(name: string, strings: readonly string[]): Record<string, Column> {
  const codes: number[] = [];
  for (const text of strings) for (let at = 0; at < text.length; at++) codes.push(text.charCodeAt(at));
  const units = [...new Set(codes)].sort((a, b) => a - b);
  const numbers = new Map(units.map((unit, number) => [unit, number]));
  return {
    [`${name}.units`]: columnOf(units),
    [`${name}.codes`]: columnOf(codes.map((unit) => numbers.get(unit) as number)),
    [`${name}.starts`]: startsOf(strings.map((text) => text.length)),
    [`${name}.slots`]: columnOf(slotsOf(strings)),
  };
}

function slotsOf(strings: readonly string[]): number[] {
  if (new Set(strings).size < strings.length) throw new Error("a string is given twice");
  const size = 2 ** Math.ceil(Math.log2(strings.length * ROOM + 1));
  const slots = new Array<number>(size).fill(0);
  for (const [index, text] of strings.entries()) {
    let slot = hash(text, 0, text.length) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  }
  return slots;
}

/** FNV-1a over UTF-16 units, with a last step that brings its better upper bits down. */
function hash(text: string, from: number, to: number): number {
  let mixed = 0x811c9dc5;
  for (let at = from; at < to; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** A table of strings, opened. */
export class StringTable {
  readonly size: number;
  private name: string;
  private units: Column;
  private codes: Column;
  private starts: Column;
  private slots: Column;
  private spans: Spans;

  constructor(sections: Sections, name: string) {
    this.name = name;
    this.units = sections.column(`${name}.units`);
    this.codes = sections.column(`${name}.codes`);
    this.starts = sections.column(`${name}.starts`);
    this.slots = sections.column(`${name}.slots`);
    this.spans = new Spans(sections, `${name}.starts`, this.codes.length);
    this.size = this.spans.size;
    const places = this.slots.length;
    if (places <= this.size || (places & (places - 1)) !== 0) throw new DamagedData(`${name} has ${places} slots`);
  }

  /**
   * The number of a string, or of the part of it between two places; {@link NOT_THERE} where the table has none like it.
   * @throws DamagedData where it meets a place that leads outside
   */
  indexOf(text: string, from = 0, to = text.length): number {
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = hash(text, from, to) & last, tries = 0; tries <= last; tries++, slot = (slot + 1) & last) {
      const index = (slots[slot] as number) - 1;
      if (index < 0) break;
      if (this.is(index, text, from, to)) return index;
    }
    return NOT_THERE;
  }

  /** @throws DamagedData where there is no string of that number */
  at(index: number): string {
    const [start, end] = this.spans.of(index);
    let text = "";
    for (let at = start; at < end; at++) text += String.fromCharCode(this.unitAt(at));
    return text;
  }

  /** Length in UTF-16 units; errors as above. */
  lengthOf(index: number): number {
    const [start, end] = this.spans.of(index);
    return end - start;
  }

  /** Below zero where the string of that number comes before `text` in the order of UTF-16 units, 0 where it begins with it, else above. */
  comparePrefix(index: number, text: string): number {
    const [start, end] = this.spans.of(index);
    for (let at = 0; at < text.length; at++) {
      if (start + at >= end) return -1;
      const order = this.unitAt(start + at) - text.charCodeAt(at);
      if (order !== 0) return order;
    }
    return 0;
  }

  private unitAt(place: number): number {
    return this.units[this.codes[place] as number] as number;
  }

  private is(index: number, text: string, from: number, to: number): boolean {
    const start = this.starts[index] ?? Number.NaN;
    const end = this.starts[index + 1] ?? Number.NaN;
    if (!(start <= end && end <= this.codes.length)) throw new DamagedData(`${this.name} has no string ${index}`);
    if (end - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.unitAt(start + at - from) !== text.charCodeAt(at)) return false;
    return true;
  }
}
