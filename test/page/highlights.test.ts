// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { highlightName, paint, paintCurrent, unpaint } from "#page/highlights.ts";
import type { Mark, MarkKind } from "#page/marks.ts";

/** happy-dom has no highlights; this keeps what the real one would be given. */
class FakeHighlight {
  priority = 0;
  ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}

const KINDS: MarkKind[] = [
  "supported",
  "refuted",
  "mixed",
  "insufficient",
  "overstated",
  "unknown",
  "differs",
  "noted",
];
const mark = (kind: MarkKind, ground: Mark["ground"] = "light"): Mark => ({
  kind,
  index: 0,
  ranges: [document.createRange()],
  words: "",
  ground,
});
let registry: Map<string, Highlight>;

beforeEach(() => {
  vi.stubGlobal("Highlight", FakeHighlight);
  registry = new Map();
});

describe("painting", () => {
  test("registers each kind of mark on each ground under a name of its own", () => {
    paint(registry, [mark("refuted"), mark("refuted", "dark"), mark("unknown")]);
    expect([...registry.keys()].sort()).toEqual(["cs-mark-b-dark", "cs-mark-b-light", "cs-mark-f-light"]);
  });

  test("takes away what is no longer there", () => {
    paint(registry, [mark("refuted")]);
    paint(registry, [mark("supported")]);
    expect([...registry.keys()]).toEqual(["cs-mark-a-light"]);
  });

  test("puts the words that differ above the sentence that they stand in", () => {
    paint(registry, [mark("differs"), mark("supported"), mark("unknown")]);
    const priority = (kind: MarkKind) => registry.get(highlightName(kind, "light"))?.priority ?? Number.NaN;
    expect(priority("differs")).toBeGreaterThan(priority("supported"));
    expect(priority("supported")).toBeGreaterThan(priority("unknown"));
  });

  test("leaves the page's own highlights alone, and nothing of ours behind", () => {
    registry.set("search", new Highlight());
    paint(registry, [mark("mixed")]);
    paintCurrent(registry, [document.createRange()]);
    unpaint(registry);
    expect([...registry.keys()]).toEqual(["search"]);
  });
});

describe("the style sheet", () => {
  const css = readFileSync("entrypoints/article.content/marks.css", "utf8");

  test.each(KINDS)("has a rule for %s on light and on dark ground, and for forced colours", (kind) => {
    for (const ground of ["light", "dark"] as const)
      expect(css.split(`::highlight(${highlightName(kind, ground)})`)).toHaveLength(3);
  });

  test("gives every verdict a line style of its own", () => {
    const styles = KINDS.map(
      (kind) => /text-decoration: ([^#]+)/.exec(css.slice(css.indexOf(highlightName(kind, "light"))))?.[1],
    );
    expect(new Set(styles).size).toBe(KINDS.length);
  });
});
