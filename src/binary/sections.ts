import type { Column } from "./columns.ts";
import { DamagedData } from "./damaged-data.ts";
import { differences, summed } from "./rising.ts";

/*
 * Compiled data (a part of the claim set, the index of retractions): named columns of numbers behind a header, all little-endian.
 *
 *   8 bytes   "CLAIMSET"
 *   uint32    FORMAT
 *   uint32    number of sections
 *   uint32    length of the whole part in bytes, which tells one that was cut short
 *   for each section, 36 bytes:
 *     24 bytes  its name in ASCII, filled up with zeros
 *     uint32    bytes a number: 1, 2 or 4, and RISING more where the differences of numbers that never fall are given
 *     uint32    where it begins, a multiple of 4
 *     uint32    how many numbers it has
 *   then the sections themselves
 */
const MAGIC = "CLAIMSET";
/** Goes up with every change that an older reader would misread. */
const FORMAT = 4;
const RISING = 16;
const HEADER = 20;
const ROW = 36;
const NAME = 24;
const ALIGNMENT = 4;
const COLUMNS: Readonly<Record<number, new (buffer: ArrayBufferLike, start: number, count: number) => Column>> = {
  1: Uint8Array,
  2: Uint16Array,
  4: Uint32Array,
};

/** Puts columns together into one part. Throws where a name is too long or not ASCII. */
export function writeSections(sections: Readonly<Record<string, Column>>): Uint8Array {
  const rows = Object.entries(sections).map(([name, whole]): [string, Column, number] => {
    const steps = differences(whole);
    const column = steps ?? whole;
    return [name, column, column.BYTES_PER_ELEMENT + (steps ? RISING : 0)];
  });
  let length = aligned(HEADER + ROW * rows.length);
  const starts = rows.map(([, column]) => {
    const start = length;
    length = aligned(length + column.byteLength);
    return start;
  });
  const part = new Uint8Array(length);
  const header = new DataView(part.buffer);
  putName(part, 0, MAGIC, MAGIC.length);
  for (const [index, value] of [FORMAT, rows.length, length].entries()) header.setUint32(8 + 4 * index, value, true);
  for (const [index, [name, column, width]] of rows.entries()) {
    const row = HEADER + ROW * index;
    const start = starts[index] as number;
    putName(part, row, name, NAME);
    header.setUint32(row + NAME, width, true);
    header.setUint32(row + NAME + 4, start, true);
    header.setUint32(row + NAME + 8, column.length, true);
    part.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start);
  }
  return part;
}

/** The sections of an opened part. */
export class Sections {
  private columns = new Map<string, Column>();
  /** Columns that are given by their differences, until they are asked for. */
  private rising: Set<string> = new Set();

  /**
   * Makes a view for each section and reads nothing else.
   * @throws DamagedData where it is no such part, is of another format, was cut short, or a section lies outside of it
   */
  constructor(bytes: Uint8Array) {
    const part = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
    const header = new DataView(part.buffer, part.byteOffset, part.byteLength);
    const count = checkHeader(part, header);
    for (let row = HEADER; row < HEADER + ROW * count; row += ROW) {
      const { name, column, isRising } = readRow(part, header, row);
      this.columns.set(name, column);
      if (isRising) this.rising.add(name);
    }
  }

  /** @throws DamagedData where there is none of that name */
  column(name: string): Column {
    const column = this.columns.get(name);
    if (!column) throw new DamagedData(`it has no section ${name}`);
    if (!this.rising.delete(name)) return column;
    const whole = summed(column);
    this.columns.set(name, whole);
    return whole;
  }

  /** The same for a section of bytes. */
  bytes(name: string): Uint8Array {
    const column = this.column(name);
    if (!(column instanceof Uint8Array)) throw new DamagedData(`section ${name} has no bytes`);
    return column;
  }
}

function checkHeader(part: Uint8Array, header: DataView): number {
  if (part.length < HEADER || nameAt(part, 0, MAGIC.length) !== MAGIC)
    throw new DamagedData("it does not begin as one");
  const [format, count, length] = [8, 12, 16].map((at) => header.getUint32(at, true)) as [number, number, number];
  if (format !== FORMAT) throw new DamagedData(`its format is ${format}, and ${FORMAT} can be read`);
  if (length !== part.length) throw new DamagedData(`it has ${part.length} bytes in place of ${length}`);
  if (HEADER + ROW * count > length) throw new DamagedData(`there is no room for ${count} sections`);
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) throw new Error("this machine is not little-endian");
  return count;
}

type Row = { name: string; column: Column; isRising: boolean };

function readRow(part: Uint8Array, header: DataView, row: number): Row {
  const name = nameAt(part, row, NAME);
  const [form, start, count] = [0, 4, 8].map((at) => header.getUint32(row + NAME + at, true)) as [
    number,
    number,
    number,
  ];
  const isRising = form >= RISING;
  const width = isRising ? form - RISING : form;
  const View = COLUMNS[width];
  if (!View || start % ALIGNMENT !== 0 || start + width * count > part.length)
    throw new DamagedData(`section ${name} lies outside`);
  return { name, column: new View(part.buffer, part.byteOffset + start, count), isRising };
}

function putName(part: Uint8Array, at: number, name: string, room: number): void {
  if (name.length > room || !/^[\x21-\x7e]+$/.test(name)) throw new Error(`"${name}" cannot name a section`);
  for (let index = 0; index < name.length; index++) part[at + index] = name.charCodeAt(index);
}

function nameAt(part: Uint8Array, at: number, room: number): string {
  const codes = part.subarray(at, at + room);
  const end = codes.indexOf(0);
  return String.fromCharCode(...(end < 0 ? codes : codes.subarray(0, end)));
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
