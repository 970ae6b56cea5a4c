import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadClaimSet } from "#cli/load-claim-set.ts";
import { type Site, serveSite } from "../../scripts/serve-site.ts";
import { anchorPages } from "./anchors/anchor-pages.ts";
import { runAnchors } from "./anchors/anchor-run.ts";
import { BROWSERS, type Session, startSession } from "./browser.ts";

/** The long form is `npm run test:soak -- --part anchors`: all pages, 200 edits each. */
const SEED = 1;
const EDITS = 24;
const EVERY = 5;
/** Of the sentences that were left alone, this share is still marked right after a tenth of the page has changed. */
const KEPT = 0.95;

const pages = anchorPages(SEED);
const some = pages.filter((_, index) => index % EVERY === 0);
const claimSet = loadClaimSet();
let site: Site;
beforeAll(async () => {
  site = await serveSite(new Map(pages.map(({ path, html }) => [path, html])));
});
afterAll(() => site.close());

describe.each(BROWSERS)("pages that are edited while they are read, in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());

  test.each(some)("$name: no mark on other words, no finding lost", async (page) => {
    const address = site.url("en.iliveok.com", page.path);
    const { wrong, lost, kept, of } = await runAnchors(session, address, page, { edits: EDITS, seed: 11, claimSet });
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(of).toBeGreaterThan(0);
    expect(kept / of).toBeGreaterThanOrEqual(KEPT);
    expect(session.complaints).toEqual([]);
  });
});
