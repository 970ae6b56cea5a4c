import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

/** Each folder may import from itself and from those in rows below its own, and nothing else. */
const ROWS = [
  ["entrypoints", "inbox"],
  ["page", "cli"],
  ["ui"],
  ["backup"],
  ["outbox", "sites"],
  ["messaging", "storage"],
  ["report"],
  ["article"],
  ["check"],
  ["claims", "citations"],
  ["text"],
  ["binary"],
];
/** Same input, same output: whatever these need from outside is handed to them. */
const PURE = ["report", "check", "claims", "citations", "text", "binary"];
/** What a pure folder may import from outside `src`. */
const PURE_PACKAGES = ["zod/mini", "approx-string-match"];
/** The page, the browser, the clock, the network, chance, and what waits for any of them. */
const IMPURE = new Set(
  `document window self globalThis navigator location localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket
  browser chrome process performance crypto setTimeout setInterval queueMicrotask requestAnimationFrame requestIdleCallback
  DOMParser CSS Document Element HTMLElement Node Window NodeFilter`.split(/\s+/),
);
/** Ways to make markup or code out of text. */
const UNSAFE = new Set(
  `innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML setHTMLUnsafe parseHTMLUnsafe srcdoc createContextualFragment
  eval Function`.split(/\s+/),
);

/** Where markup is read, and not written: a copy of the page for the background. */
const READS_MARKUP: Readonly<Record<string, string>> = { "src/page/copy-page.ts": "outerHTML" };

type Node = { type: string; start: number; name?: string } & Record<string, unknown>;
type EsModule = ReturnType<typeof parseSync>["module"];
type Source = { file: string; folder: string; imports: string[]; nodes: Node[]; lineOf: (node: Node) => string };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function nodesOf(root: Node): Node[] {
  const children = Object.values(root).flat().filter(isNode);
  return [root, ...children.flatMap(nodesOf)];
}

/** What a file imports, re-exports, or loads with `import()`. */
function importsOf({ staticImports, staticExports }: EsModule, nodes: readonly Node[]): string[] {
  const requests = [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].flatMap(
    ({ moduleRequest }) => moduleRequest?.value ?? [],
  );
  const loaded = nodes
    .filter(({ type }) => type === "ImportExpression")
    .map(({ source }) => String((source as Node).value));
  return [...requests, ...loaded];
}

function readSource(file: string): Source {
  const text = readFileSync(file, "utf8");
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const [top = "", second = ""] = file.split("/");
  const nodes = nodesOf(program as unknown as Node);
  return {
    file,
    folder: top === "src" ? second : top,
    imports: importsOf(module, nodes),
    nodes,
    lineOf: ({ start }) => `${file}:${text.slice(0, start).split("\n").length}`,
  };
}

const sources = globSync("{src,entrypoints,inbox}/**/*.{ts,tsx}")
  .filter((file) => !file.endsWith(".d.ts"))
  .map(readSource);

/** The folder of `src` that an import leads to; null where it leads to a package. */
function folderOf({ file }: Source, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1).split("/")[0] ?? null;
  if (!specifier.startsWith(".")) return null;
  const [top = "", second = ""] = join(file, "..", specifier).split("/");
  return top === "src" ? second : top;
}

const rowOf = (folder: string) => ROWS.findIndex((row) => row.includes(folder));

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  // The inbox is another program: of the extension it knows only what a report is.
  if (from === "inbox") return to === "report";
  if (to === "assets") return true;
  return rowOf(from) < rowOf(to);
}

/** Names that the file itself brings into being, as a parameter, a constant, a type or an import. */
function declaredNames({ nodes }: Source): Set<string> {
  const names = nodes.flatMap((node) => [node.id, node.local, ...((node.params as unknown[]) ?? [])]);
  const patterns = names.filter(isNode).flatMap((name) => nodesOf({ ...name, typeAnnotation: null }));
  return new Set(patterns.flatMap((node) => (node.type === "Identifier" ? [String(node.name)] : [])));
}

/** Identifiers that stand for something outside of the file: no property names, nothing declared in it. */
function outsideNames(source: Source): Node[] {
  const declared = declaredNames(source);
  const labels = source.nodes
    .flatMap(({ computed, property, key }) => (computed === true ? [] : [property, key]))
    .filter(isNode);
  const inner = new Set(labels);
  return source.nodes.filter(
    (node) => node.type === "Identifier" && !inner.has(node) && !declared.has(String(node.name)),
  );
}

/** `new Date()` without an argument, `Date()`, `Date.now()`, `Math.random()`. */
function readsClockOrChance({ type, callee, arguments: given }: Node): boolean {
  if (!isNode(callee)) return false;
  const isDate = callee.name === "Date";
  if (type === "NewExpression") return isDate && (given as unknown[]).length === 0;
  if (type !== "CallExpression") return false;
  if (isDate) return true;
  const name = `${(callee.object as Node | undefined)?.name}.${(callee.property as Node | undefined)?.name}`;
  return name === "Date.now" || name === "Math.random";
}

test("every folder of src has a place in the order of imports", () => {
  expect([...new Set(sources.map(({ folder }) => folder))].filter((folder) => rowOf(folder) === -1)).toEqual([]);
});

test("imports go one way", () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((specifier) => {
      const to = folderOf(source, specifier);
      return to === null || mayImport(source.folder, to) ? [] : [`${source.file} imports ${specifier}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("no file makes markup or code out of text", () => {
  const wrong = sources.flatMap((source) =>
    source.nodes
      .filter(
        (node) =>
          /Identifier$/.test(node.type) && UNSAFE.has(String(node.name)) && READS_MARKUP[source.file] !== node.name,
      )
      .map((node) => `${source.lineOf(node)} ${node.name}`),
  );
  expect(wrong).toEqual([]);
});

describe.each(PURE)("the pure folder %s", (folder) => {
  const files = sources.filter((source) => source.folder === folder);

  test("imports nothing from outside but what is pure itself", () => {
    const wrong = files.flatMap((source) =>
      source.imports
        .filter((specifier) => folderOf(source, specifier) === null && !PURE_PACKAGES.includes(specifier))
        .map((specifier) => `${source.file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("names no page, browser, clock, network or chance", () => {
    const wrong = files.flatMap((source) => {
      const named = outsideNames(source).filter((node) => IMPURE.has(String(node.name)));
      return [...named, ...source.nodes.filter(readsClockOrChance)].map(
        (node) => `${source.lineOf(node)} ${node.name ?? "clock or chance"}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});
