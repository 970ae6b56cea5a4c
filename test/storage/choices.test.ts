import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import {
  chosenSettings,
  fixedSettings,
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from "#storage/settings.ts";
import { readSiteChoice, watchSiteChoice, writeSiteChoice } from "#storage/site-choice.ts";

beforeEach(() => fakeBrowser.reset());

const UNTOUCHED: Settings = { showUnknown: true, unmarked: [], strength: "normal", explanations: "interface" };

describe("settings", () => {
  test("mark everything with ordinary lines until the reader says otherwise", async () => {
    expect(await readSettings()).toEqual(UNTOUCHED);
  });

  test("are changed one at a time", async () => {
    await writeSettings({ showUnknown: false });
    await writeSettings({ strength: "strong", unmarked: ["supported"] });
    expect(await readSettings()).toEqual({
      ...UNTOUCHED,
      showUnknown: false,
      strength: "strong",
      unmarked: ["supported"],
    });
  });

  test("that are damaged count as not set, and spoil no others", async () => {
    await browser.storage.local.set({
      settings: { showUnknown: "perhaps", unmarked: ["refuted", "all", 3], strength: "loud", explanations: "nl" },
    });
    expect(await readSettings()).toEqual({ ...UNTOUCHED, unmarked: ["refuted"], explanations: "nl" });
  });

  test("that an institution has fixed hold over what the reader chose, and do not overwrite it", async () => {
    await writeSettings({ strength: "strong", showUnknown: false });
    await browser.storage.local.set({ managed: { settings: { strength: "subtle" } } });
    expect(await readSettings()).toEqual({ ...UNTOUCHED, strength: "subtle", showUnknown: false });
    expect(await fixedSettings()).toEqual({ strength: "subtle" });
    expect(await chosenSettings()).toEqual({ strength: "strong", showUnknown: false });
  });

  test("tell those who watch them, until they stop", async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await writeSettings({ showUnknown: false });
    await vi.waitFor(() => expect(seen.mock.calls).toEqual([[{ ...UNTOUCHED, showUnknown: false }]]));
    await browser.storage.local.set({ managed: { settings: { showUnknown: true } } });
    await vi.waitFor(() => expect(seen.mock.lastCall).toEqual([UNTOUCHED]));
    stop();
    await writeSettings({ strength: "subtle" });
    expect(seen).toHaveBeenCalledTimes(2);
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
