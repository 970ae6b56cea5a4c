import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { OpenPack } from "#check/with-packs.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import { MAX_FILE_BYTES } from "#claims/packs/limits.ts";
import { openPack } from "#claims/packs/open-pack.ts";
import type { PackName } from "#claims/packs/pack-name.ts";
import { preparePack } from "#claims/packs/prepare-pack.ts";
import type { ListedPack } from "#claims/packs/stored-pack.ts";
import { replaceFile } from "./replace-file.ts";

/** A pack in the user's folder; `open` is null where it no longer fits, and `listed` then tells why. */
export type KeptPack = { listed: ListedPack; open: OpenPack | null };

const ENDING = ".json";
/** Compiled anew at every start, nothing is kept that another version could misread. */
const VERSION = "command line";

/** Where the user's packs are: a folder of their configuration, or the one that the environment names. */
export function packFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { CLAIMSCOPE_PACKS: named, XDG_CONFIG_HOME: configuration, APPDATA: windows } = environment;
  if (named) return named;
  if (process.platform === "win32" && windows) return join(windows, "claimscope", "packs");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "claimscope", "packs");
  return join(configuration || join(homedir(), ".config"), "claimscope", "packs");
}

/** The packs in a folder by name, read and compiled now. One that cannot be read is listed by the name of its file. */
export function keptPacks(shipped: ClaimSet, folder = packFolder()): KeptPack[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return files.sort().map((file) => {
    const added = statSync(join(folder, file)).mtime.toISOString();
    const prepared = preparePack(readPackFile(join(folder, file)), shipped, [], { added, version: VERSION });
    if (prepared.kind === "refused") return { listed: unreadable(file, added, prepared.problems), open: null };
    const { listed, parts } = prepared.stored;
    const { name, publisher, version } = listed;
    return { listed, open: { about: { name, publisher, version }, ...openPack(parts, shipped) } };
  });
}

/** The text of a file; of one that is far too large no more than tells so. */
export function readPackFile(path: string): string {
  return statSync(path).size > 2 * MAX_FILE_BYTES ? " ".repeat(MAX_FILE_BYTES + 1) : readFileSync(path, "utf8");
}

/** Keeps the text of a pack that fits, in the place of an older one of the same name. */
export function keepPackFile({ name }: PackName, source: string, folder = packFolder()): void {
  mkdirSync(folder, { recursive: true });
  replaceFile(join(folder, name + ENDING), source);
}

/** Removes the pack of a name; false where there is none. */
export function dropPackFile(name: string, folder = packFolder()): boolean {
  const file = existsSync(folder) && readdirSync(folder).find((one) => one === name + ENDING);
  if (!file) return false;
  rmSync(join(folder, file));
  return true;
}

function unreadable(file: string, added: string, problems: string[]): ListedPack {
  const name = file.slice(0, -ENDING.length);
  return { name, publisher: "", version: "", url: null, claims: 0, evidence: 0, languages: [], added, problems };
}
