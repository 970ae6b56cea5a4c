import { shown } from "#text/plain-text.ts";
import type { ClaimSet } from "../claim-set.ts";
import { brokenLinks } from "../compile.ts";
import { issueLines } from "../describe-issues.ts";
import { claimProblems } from "./claim-problems.ts";
import { packSources } from "./compile-pack.ts";
import { idProblems } from "./id-problems.ts";
import { labelProblems } from "./label-problems.ts";
import { MAX_FILE_BYTES, MAX_PROBLEMS } from "./limits.ts";
import { nameProblems } from "./name-problems.ts";
import { Pack } from "./pack.ts";
import type { PackName } from "./pack-name.ts";
import { parentProblems } from "./parent-problems.ts";
import { shapeProblems } from "./shape-problems.ts";
import { textProblems } from "./text-problems.ts";

/** A file that can be used, or all that keeps it from being so: each problem with its place, in words for the pack's maker. */
export type PackReading = { kind: "fits"; pack: Pack } | { kind: "refused"; problems: string[] };

/** Characters of a line about a problem: what it quotes was written by a stranger. */
const MAX_LINE = 300;

/**
 * Reads the text of a pack, taking nothing in it on trust. Never throws.
 * @param shipped able to read all its languages
 * @param others the packs that are there already
 */
export function readPack(text: string, shipped: ClaimSet, others: readonly PackName[]): PackReading {
  const read = parsePack(text);
  if (read.kind === "refused") return read;
  const { pack } = read;
  const problems = textProblems(pack);
  // What stands on the ids is told only where each of them is one.
  if (problems.length === 0) {
    problems.push(...nameProblems(pack, others), ...claimProblems(pack), ...idProblems(pack, shipped));
    problems.push(...parentProblems(pack, shipped), ...labelProblems(pack, shipped));
    problems.push(...brokenLinks(packSources(pack, shipped)));
  }
  return problems.length === 0 ? read : refused(problems);
}

/** The pack in a text by its schema alone. */
function parsePack(text: string): PackReading {
  const bytes = text.length > MAX_FILE_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) return refused([`the file: is larger than ${MAX_FILE_BYTES / 1_000_000} MB`]);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refused([`the file: is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const misshapen = shapeProblems(file);
  if (misshapen.length > 0) return refused(misshapen);
  const parsed = Pack.safeParse(file);
  return parsed.success ? { kind: "fits", pack: parsed.data } : refused(issueLines(parsed.error, MAX_PROBLEMS + 1));
}

function refused(problems: readonly string[]): PackReading {
  const told = problems.slice(0, MAX_PROBLEMS).map((problem) => shown(problem, MAX_LINE));
  return { kind: "refused", problems: problems.length > told.length ? [...told, "… and more of them"] : told };
}
