import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Site, serveSite } from "../../scripts/serve-site.ts";

/** The project's own articles, at `/article.en.html` and `/article.nl.html`. */
const SAMPLE = resolve("assets/sample");
/** Pages that may lie beside the project; absent on a clone that stands alone. */
const SEED = resolve("../shared/seed");

/** True where the pages beside the project are there; tests on them are skipped where it is false. */
export const HAS_SEED = existsSync(SEED);

function pagesIn(folder: string, prefix: string): [string, string][] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return names.map((name) => [`${prefix}${name}`, readFileSync(join(folder, name), "utf8")]);
}

/** Serves the sample articles, the seed pages under `/seed/` where they exist, and the pages handed in: path → HTML. */
export function serveArticles(pages: Readonly<Record<string, string>> = {}): Promise<Site> {
  return serveSite(new Map([...pagesIn(SAMPLE, "/"), ...pagesIn(SEED, "/seed/"), ...Object.entries(pages)]));
}
