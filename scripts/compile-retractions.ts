// Compiles the core list of retracted works into .output/retractions/core.bin: node scripts/compile-retractions.ts.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { CoreList, coreNotices } from "#citations/retractions/core-list.ts";
import { writeIndex } from "#citations/retractions/write-index.ts";
import { replaceFile } from "../src/cli/replace-file.ts";

const root = join(import.meta.dirname, "..");
const source = join(root, "assets", "retractions", "core.yaml");
const output = join(root, ".output", "retractions");

const { notices, date } = coreNotices(CoreList.parse(parse(readFileSync(source, "utf8"))));
mkdirSync(output, { recursive: true });
replaceFile(join(output, "core.bin"), writeIndex(notices, { date, complete: false }));
console.error(`retractions: ${notices.length} works in the core list`);
