// Compiles the core list of retracted works into .output/retractions/core.bin: node scripts/compile-retractions.ts.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { CoreList, coreNotices } from "#citations/retractions/core-list.ts";
import { writeIndex } from "#citations/retractions/write-index.ts";

const root = join(import.meta.dirname, "..");
const source = join(root, "assets", "retractions", "core.yaml");
const output = join(root, ".output", "retractions");

const { notices, date } = coreNotices(CoreList.parse(parse(readFileSync(source, "utf8"))));
mkdirSync(output, { recursive: true });
const unfinished = join(output, `core.${process.pid}`);
writeFileSync(unfinished, writeIndex(notices, { date, complete: false }));
renameSync(unfinished, join(output, "core.bin"));
console.error(`retractions: ${notices.length} works in the core list`);
