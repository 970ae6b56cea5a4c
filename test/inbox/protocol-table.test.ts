import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const [, section = ""] = readFileSync("docs/inbox.md", "utf8").split(/^## Protocol$/m);
const rows = (section.split(/^## /m)[0] ?? "").split("\n").filter((line) => /^\| \d/.test(line));
const titles = new Set(
  [...readFileSync("test/inbox/protocol.test.ts", "utf8").matchAll(/\btest\(\s*"(.+?)",/g)].map(([, title]) => title),
);

test("each MUST of the protocol that the documents list names a test that there is", () => {
  const named = rows.map((row) => row.split("|").at(-2)?.trim() ?? "");
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((title) => title !== "the same" && !titles.has(title))).toEqual([]);
});
