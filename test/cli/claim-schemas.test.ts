import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimSchemas } from "../../src/cli/claim-schemas.ts";

const folder = join(import.meta.dirname, "../../assets/schemas");

test.each([...claimSchemas()])("%s on disk is the one that the code stands for", (name, text) => {
  expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});
