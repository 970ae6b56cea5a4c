import type { Column } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import type { Sections } from "#binary/sections.ts";
import { Spans, startsOf } from "./spans.ts";

const encoder = new TextEncoder();
// Strict, so that damage is told and not read over.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The sections for texts that are only ever read whole, in UTF-8. */
export function textSections(name: string, texts: readonly string[]): Record<string, Column> {
  const encoded = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const one of encoded) {
    bytes.set(one, end);
    end += one.length;
  }
  return { [`${name}.bytes`]: bytes, [`${name}.starts`]: startsOf(encoded.map(({ length }) => length)) };
}

/** Texts, opened. */
export class Texts {
  private name: string;
  private content: Uint8Array;
  private spans: Spans;

  constructor(sections: Sections, name: string) {
    this.name = name;
    this.content = sections.bytes(`${name}.bytes`);
    this.spans = new Spans(sections, `${name}.starts`, this.content.length);
  }

  get size(): number {
    return this.spans.size;
  }

  /** @throws DamagedData where there is no text of that number, or it is no UTF-8 */
  at(index: number): string {
    const bytes = this.content.subarray(...this.spans.of(index));
    try {
      return decoder.decode(bytes);
    } catch {
      throw new DamagedData(`text ${index} of section ${this.name}.bytes is no UTF-8`);
    }
  }

  /** The same text as the JSON that it is. Whoever wrote it answers for its shape. */
  json<T>(index: number): T {
    const text = this.at(index);
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new DamagedData(`text ${index} of section ${this.name}.bytes is no JSON`);
    }
  }
}
