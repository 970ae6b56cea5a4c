import { type Column, columnOf } from "#binary/columns.ts";
import { writeSections } from "#binary/sections.ts";
import { authorNames } from "../authors.ts";
import type { Evidence } from "../evidence.ts";
import { journalKey } from "../journals.ts";
import { groupSections } from "./groups.ts";
import { keySection } from "./key-hashes.ts";
import { recordSections } from "./records.ts";
import { WORK_KEYS, type WorkKey } from "./works.ts";

/** Writes evidence records as one part; {@link file://./works.ts} opens it. */
export function writeEvidence(evidence: readonly Evidence[]): Uint8Array {
  return writeSections({
    ...recordSections(
      "evidence",
      evidence.map((record) => [record.id, record]),
    ),
    ...together(WORK_KEYS.map((kind) => groupSections(kind, grouped(evidence, kind)))),
  });
}

/** The sections by which the facts tell how many records there are, and what they may be looked up by. */
export function evidenceSections(evidence: readonly Evidence[]): Record<string, Column> {
  return {
    "evidence.count": columnOf([evidence.length]),
    ...together(WORK_KEYS.map((kind) => keySection(kind, grouped(evidence, kind).keys()))),
  };
}

/** Numbers of records by each of their keys. */
function grouped(evidence: readonly Evidence[], kind: WorkKey): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, record] of evidence.entries()) {
    for (const key of new Set(keysOf(record, kind))) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  return groups;
}

function keysOf(record: Evidence, kind: WorkKey): string[] {
  const { journal, year, doi, pmid, trial } = record;
  if (kind === "authors") return authorNames(record);
  if (kind === "journals") return [journalKey(journal), `${journalKey(journal)} ${year}`];
  return (kind === "trials" ? [trial] : [doi?.toLowerCase(), pmid]).filter((key) => key !== undefined);
}

function together(sections: readonly Record<string, Column>[]): Record<string, Column> {
  return Object.assign({}, ...sections);
}
