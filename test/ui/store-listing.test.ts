import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES, messagesOf } from "./use-locale.ts";

/** What the stores take: Chrome's name, either's short description, Chrome's long one. */
const LONGEST = { name: 75, short: 132, long: 16_000 };
const PICTURES = "docs/store/pictures";
/** Together they are small enough to be kept in a repository. */
const MOST_BYTES = 1_000_000;

describe("what the stores are given", () => {
  test.each(LOCALES)(
    "has a page in %s, with the extension's own short description, within the stores' limits",
    (locale) => {
      const [heading = "", short = "", ...long] = readFileSync(`docs/store/${locale}.md`, "utf8").trim().split("\n\n");
      expect(heading).toMatch(/^# Claimscope/);
      expect(heading.length - "# ".length).toBeLessThanOrEqual(LONGEST.name);
      expect(short).toBe(messagesOf(locale)["extensionDescription"]);
      expect(short.length).toBeLessThanOrEqual(LONGEST.short);
      expect(long.join("\n\n").length).toBeLessThanOrEqual(LONGEST.long);
    },
  );

  test("has pictures of 1280 × 800 px", () => {
    const pictures = globSync(`${PICTURES}/*.png`).map((file) => readFileSync(file));
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    // Width and height stand in the first chunk of a PNG.
    expect(pictures.map((png) => [png.readUInt32BE(16), png.readUInt32BE(20)])).toEqual(
      pictures.map(() => [1_280, 800]),
    );
    expect(pictures.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(MOST_BYTES);
  });

  test("explains every permission that the manifest asks for", () => {
    const explained = readFileSync("docs/store/README.md", "utf8");
    const config = readFileSync("wxt.config.ts", "utf8");
    const permissions = /permissions: \[([^\]]*)\]/.exec(config)?.[1]?.match(/\w+/g) ?? [];
    expect(permissions.length).toBeGreaterThan(0);
    for (const permission of permissions) expect(explained).toContain(`\`${permission}\``);
  });
});
