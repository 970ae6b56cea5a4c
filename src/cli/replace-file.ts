import { renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file and only then puts it in the place of an older one, so that nobody reads half of it. Its folder must be there. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const unfinished = join(dirname(path), `unfinished.${process.pid}`);
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
