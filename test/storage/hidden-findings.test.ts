import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { hideFinding, readHidden, showFinding, watchHidden } from "#storage/hidden-findings.ts";

const tea = { claim: "tea-cold-risk", statement: "Tea does not prevent colds." };
const salt = { claim: "salt-blood-pressure-level", statement: "Salt raises blood pressure." };

beforeEach(() => fakeBrowser.reset());

describe("hidden findings", () => {
  test("are none at first, and then those that were hidden, each once, the latest last", async () => {
    expect(await readHidden()).toEqual([]);
    await hideFinding(tea);
    await hideFinding(salt);
    await hideFinding(tea);
    expect(await readHidden()).toEqual([salt, tea]);
  });

  test("can be shown again", async () => {
    await hideFinding(tea);
    await hideFinding(salt);
    await showFinding("tea-cold-risk");
    expect(await readHidden()).toEqual([salt]);
  });

  test("are all kept when several are hidden at once", async () => {
    await Promise.all([hideFinding(tea), hideFinding(salt)]);
    expect(await readHidden()).toHaveLength(2);
  });

  test("that are damaged are left out", async () => {
    await browser.storage.local.set({ "hidden-findings": [tea, { claim: 7 }, null, "salt"] });
    expect(await readHidden()).toEqual([tea]);
    await browser.storage.local.set({ "hidden-findings": "all of them" });
    expect(await readHidden()).toEqual([]);
  });

  test("tell those who watch them, until they stop", async () => {
    const seen = vi.fn();
    const stop = watchHidden(seen);
    await hideFinding(tea);
    stop();
    await hideFinding(salt);
    expect(seen.mock.calls).toEqual([[[tea]]]);
  });
});
