import type { ClaimSet } from "#claims/claim-set.ts";
import { readPack } from "#claims/packs/read-pack.ts";
import { type ListedPack, type PackSummary, summaryOf } from "#claims/packs/stored-pack.ts";
import { dropPackFile, keepPackFile, keptPacks, readPackFile } from "./pack-folder.ts";

export const PACK_USAGE = "pack add|update|check FILE, pack list [--json], or pack remove NAME";
const DONE = 0;
const REFUSED = 1;
const NO_GOOD = 2;

/** Does what `npm run -s claims -- pack …` asks; answers the exit code. */
export function runPack([command, ...rest]: readonly string[], shipped: ClaimSet): number {
  const [what] = rest;
  if (command === "list") return list(rest.includes("--json"), shipped);
  if (what === undefined || rest.length > 1) return usage();
  if (command === "remove") return remove(what);
  if (command === "add" || command === "update" || command === "check") return take(command, what, shipped);
  return usage();
}

function list(asJson: boolean, shipped: ClaimSet): number {
  const packs = keptPacks(shipped).map(({ listed }) => listed);
  if (asJson) console.log(JSON.stringify(packs));
  else for (const pack of packs) console.log(lineOf(pack));
  return DONE;
}

function remove(name: string): number {
  if (dropPackFile(name)) return DONE;
  console.error(`there is no claim pack “${name}”`);
  return REFUSED;
}

function take(command: "add" | "update" | "check", path: string, shipped: ClaimSet): number {
  const source = readPackFile(path);
  const packs = keptPacks(shipped).map(({ listed }) => listed);
  // What no longer fits has no publisher any more whom an update could be held against.
  const known = packs.filter(({ problems }) => problems.length === 0);
  const read = readPack(source, shipped, known);
  if (read.kind === "refused") {
    for (const problem of read.problems) console.error(problem);
    return REFUSED;
  }
  const pack = summaryOf(read.pack);
  const before = packs.find(({ name }) => name === pack.name);
  if (command === "check") {
    console.log(`fits: ${describe(pack)}`);
    return DONE;
  }
  if ((before === undefined) === (command === "update")) {
    console.error(
      before
        ? `“${pack.name}” ${before.version} is there already; use pack update`
        : `there is no “${pack.name}” to update; use pack add`,
    );
    return REFUSED;
  }
  keepPackFile(pack, source);
  console.log(before ? changes(before, pack) : `added: ${describe(pack)}`);
  return DONE;
}

function changes(before: PackSummary, after: PackSummary): string {
  const fields = ["version", "claims", "evidence", "languages"] as const;
  const changed = fields
    .map((field) => [field, String(before[field]), String(after[field])] as const)
    .filter(([, old, next]) => old !== next)
    .map(([field, old, next]) => `${field} ${old} → ${next}`);
  return `updated: “${after.name}”: ${changed.join("; ") || "the same numbers"}`;
}

function lineOf(pack: ListedPack): string {
  const [problem] = pack.problems;
  return problem ? `“${pack.name}” does not fit this version and says nothing: ${problem}` : describe(pack);
}

function describe({ name, publisher, version, claims, evidence, languages }: PackSummary): string {
  return `“${name}” by ${publisher}, ${version}: ${claims} claims, ${evidence} sources, ${languages.join(", ")}`;
}

function usage(): number {
  console.error(`usage: npm run -s claims -- ${PACK_USAGE}`);
  return NO_GOOD;
}
