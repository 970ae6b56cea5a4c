import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import { parseSync } from "vite";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const PATIENCE_MS = 120_000;
const TIMEOUT_MS = 20_000;
/**
 * Effort is counted in steps, not in time, so that a busy machine finds the same as an idle one; what is not decided after
 * TIMEOUT_MS counts as slow. With less, known slow ones are missed; with the defaults, bounded repetition is called slow.
 */
const EFFORT = {
  maxNFASize: 5_000,
  maxSimpleRepeatCount: 2,
  maxInitialGenerationSize: 100,
  maxIteration: 1,
  crossoverSize: 10,
  mutationSize: 20,
  attackLimit: 10_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  timeout: TIMEOUT_MS,
};

/**
 * Files whose built expressions may take more than linear time, by what they are held against. They may not take exponential time,
 * which a few dozen letters are enough for.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  "src/claims/templates.ts": "the letters of a `PairRow`: at most REACH + 2 * MARGIN signs and two for the edges",
};

/** Files that put expressions together at run time, and what makes them do it. */
const BUILDERS: Readonly<Record<string, () => Promise<unknown>>> = {
  "src/text/tokens.ts": () => import("#text/tokens.ts"),
  "src/article/block-text.ts": () => import("#article/block-text.ts"),
  "src/article/not-article.ts": () => import("#article/not-article.ts"),
  "src/article/select-blocks.ts": () => import("#article/select-blocks.ts"),
  "src/article/checklist.ts": async () =>
    (await import("#article/checklist.ts")).checklistOf({
      text: "a",
      vitals: (await import("#check/no-vitals.ts")).NO_VITALS,
      references: [],
      markers: [],
    }),
  "src/citations/author-year.ts": () => import("#citations/author-year.ts"),
  "src/citations/printed-kind.ts": () => import("#citations/printed-kind.ts"),
  "src/article/disclosures.ts": async () => (await import("#article/disclosures.ts")).disclosuresIn(["a"], ["a"]),
  "src/article/vital-lines.ts": async () =>
    (await import("#article/vital-lines.ts")).vitalsOfLines(["By A. Name"], "en"),
  "src/article/page-words.ts": async () => {
    const { says, opensWith, mentions } = await import("#article/page-words.ts");
    for (const word of ["references", "notes", "related", "comments", "advertisement", "mark"] as const)
      says(word, "a");
    opensWith("related", "a");
    mentions("policy", "a");
  },
  "src/check/details/person-names.ts": () => import("#check/details/person-names.ts"),
  "src/citations/trial-number.ts": () => import("#citations/trial-number.ts"),
  "src/claims/templates.ts": () => import("#claims/templates.ts"),
  "src/claims/forms.ts": async () => {
    const { inflect } = await import("#claims/forms.ts");
    for (const file of globSync("assets/lexicon/cues/*.yaml", { cwd: root })) {
      inflect("a", parse(readFileSync(join(root, file), "utf8")).inflections ?? []);
    }
  },
};

type Expression = { file: string; source: string; flags: string };

type Node = { regex?: { pattern: string; flags: string }; callee?: { name?: string } };

/** What the code that ships has of regular expressions: literals, and the files that build others. */
function expressionsInCode(): { literals: Expression[]; builders: string[] } {
  const literals: Expression[] = [];
  const builders = new Set<string>();
  for (const file of globSync("{src,entrypoints}/**/*.{ts,tsx}", { cwd: root })) {
    visit(parseSync(file, readFileSync(join(root, file), "utf8")).program, ({ regex, callee }) => {
      if (regex) literals.push({ file, source: regex.pattern, flags: regex.flags });
      if (callee?.name === "RegExp") builders.add(file);
    });
  }
  return { literals, builders: [...builders] };
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  see(node as Node);
  for (const child of Object.values(node)) visit(child, see);
}

/** The expressions that a file builds, taken down as it does. */
async function built(file: string, build: () => Promise<unknown>): Promise<Expression[]> {
  const found: Expression[] = [];
  const construct = (target: RegExpConstructor, [source, flags = ""]: [string, string?]) => {
    // Libraries and other files build expressions as well.
    if (new Error().stack?.split("\n")[2]?.includes(file)) found.push({ file, source, flags });
    return new target(source, flags);
  };
  vi.resetModules();
  vi.stubGlobal("RegExp", new Proxy(RegExp, { construct }));
  await build();
  return found;
}

/** What is not proved to take linear time, each with what is known of it. */
function slowOnes(expressions: readonly Expression[]): string[] {
  const unique = new Map(expressions.map((one) => [`/${one.source}/${one.flags}`, one]));
  return [...unique].flatMap(([literal, { file, source, flags }]) => {
    const result = checkSync(source, flags, EFFORT);
    if (result.status === "safe") return [];
    return `${file}: ${literal} ${result.status === "unknown" ? result.error.kind : result.complexity.summary}`;
  });
}

/** The groups of an expression that may be repeated without end, apart from whatever stands around them. */
function repeatedGroups(source: string): string[] {
  const opened: number[] = [];
  return [...source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\(|\)(?:[*+]|\{\d+,\})?/g)].flatMap(({ 0: sign, index }) => {
    if (sign === "(") opened.push(index);
    if (!sign.startsWith(")")) return [];
    const start = opened.pop();
    return sign === ")" ? [] : `^${source.slice(start, index + sign.length)}$`;
  });
}

afterEach(() => vi.unstubAllGlobals());

describe("regular expressions", () => {
  const { literals, builders } = expressionsInCode();

  test.for([String.raw`\s+$`, String.raw`\?(?:[^#]*&)?term=(\d+)`, "^(?:g+|[ul])*S"])(
    "are found out where slow: %s",
    (source) => {
      expect(slowOnes([{ file: "", source, flags: "" }])).toHaveLength(1);
    },
  );

  test("take linear time on any text", { timeout: PATIENCE_MS }, () => {
    expect(slowOnes(literals)).toEqual([]);
  });

  test("are built only where it is known what they come to", () => {
    expect(builders.toSorted()).toEqual(Object.keys(BUILDERS).toSorted());
  });

  describe.for(Object.entries(BUILDERS))("built in %s", ([file, build]) => {
    test.skipIf(file in BOUNDED)("take linear time on any text", { timeout: PATIENCE_MS }, async () => {
      const expressions = await built(file, build);
      expect(expressions).not.toEqual([]);
      expect(slowOnes(expressions)).toEqual([]);
    });
  });

  test.for(Object.keys(BOUNDED))(
    "in %s never take exponential time, as nothing repeated can be read in two ways",
    async (file) => {
      const expressions = await built(file, BUILDERS[file] as () => Promise<unknown>);
      expect(expressions).not.toEqual([]);
      const groups = expressions.flatMap((one) => repeatedGroups(one.source).map((source) => ({ ...one, source })));
      expect(slowOnes(groups)).toEqual([]);
    },
  );
});
