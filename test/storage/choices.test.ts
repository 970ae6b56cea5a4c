import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readSettings, watchSettings, writeSettings } from "#storage/settings.ts";
import { readSiteChoice, watchSiteChoice, writeSiteChoice } from "#storage/site-choice.ts";

beforeEach(() => fakeBrowser.reset());

describe("settings", () => {
  test("mark unknown claims until the reader says otherwise", async () => {
    expect(await readSettings()).toEqual({ showUnknown: true });
    await writeSettings({ showUnknown: false });
    expect(await readSettings()).toEqual({ showUnknown: false });
  });

  test("that are damaged count as not set", async () => {
    await browser.storage.local.set({ settings: { showUnknown: "perhaps" } });
    expect(await readSettings()).toEqual({ showUnknown: true });
  });

  test("tell those who watch them, until they stop", async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await writeSettings({ showUnknown: false });
    stop();
    await writeSettings({ showUnknown: true });
    expect(seen.mock.calls).toEqual([[{ showUnknown: false }]]);
  });
});

describe("the choice for a site", () => {
  test("is at first that both answer, with the notice still to be shown", async () => {
    expect(await readSiteChoice("nl.iliveok.com")).toEqual({ ctrlEnter: "both", noticeSeen: false });
  });

  test("is kept for that site alone", async () => {
    await writeSiteChoice("nl.iliveok.com", { ctrlEnter: "page", noticeSeen: true });
    expect(await readSiteChoice("nl.iliveok.com")).toEqual({ ctrlEnter: "page", noticeSeen: true });
    expect(await readSiteChoice("iliveok.com")).toEqual({ ctrlEnter: "both", noticeSeen: false });
  });

  test("that is damaged counts as not made", async () => {
    await browser.storage.local.set({ "site:a.example": { ctrlEnter: "mine" } });
    expect(await readSiteChoice("a.example")).toEqual({ ctrlEnter: "both", noticeSeen: false });
  });

  test("tells those who watch that site, and not those of another", async () => {
    const seen = vi.fn();
    watchSiteChoice("a.example", seen);
    await writeSiteChoice("b.example", { ctrlEnter: "ours", noticeSeen: true });
    await writeSiteChoice("a.example", { ctrlEnter: "ours", noticeSeen: true });
    expect(seen.mock.calls).toEqual([[{ ctrlEnter: "ours", noticeSeen: true }]]);
  });
});
