import { serveSite } from "../../../scripts/serve-site.ts";
import { loadClaimSet } from "../../../src/cli/load-claim-set.ts";
import type { Session } from "../browser.ts";
import { anchorPages } from "./anchor-pages.ts";
import { runAnchors } from "./anchor-run.ts";

/** What came of all pages together. */
export interface AnchorTotals {
  pages: number;
  edits: number;
  /** Marks on wrong words, and sentences lost, each with its page. */
  wrong: string[];
  lost: string[];
  /** Smallest share of untouched sentences that stayed marked when a tenth of a page changed. */
  leastKept: number;
}

/** Edits every page of a seed in one browser. `onPage` is told of each. */
export async function soakAnchors(
  session: Session,
  { edits, seed, onPage }: { edits: number; seed: number; onPage: (line: string) => void },
): Promise<AnchorTotals> {
  const claimSet = loadClaimSet();
  const pages = anchorPages(seed);
  const site = await serveSite(new Map(pages.map(({ path, html }) => [path, html])));
  const totals: AnchorTotals = { pages: 0, edits: 0, wrong: [], lost: [], leastKept: 1 };
  try {
    for (const page of pages) {
      const address = site.url("en.iliveok.com", page.path);
      const { wrong, lost, kept, of } = await runAnchors(session, address, page, { edits, seed, claimSet });
      totals.pages++;
      totals.edits += edits;
      totals.wrong.push(...wrong.map((words) => `${page.name}: ${words}`));
      totals.lost.push(...lost.map((words) => `${page.name}: ${words}`));
      totals.leastKept = Math.min(totals.leastKept, of === 0 ? 1 : kept / of);
      onPage(`${page.name}: ${wrong.length} wrong, ${lost.length} lost, ${kept} of ${of} kept`);
    }
    return totals;
  } finally {
    await site.close();
  }
}
