import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { offerCheckMenu } from "#ui/check-menu.ts";
import { hasPanel, openPanel } from "#ui/open-panel.ts";
import type { SelectedText } from "#ui/selected-text.ts";
import { checkSelection, onTextToCheck } from "#ui/text-to-check.ts";
import { useLocale } from "./use-locale.ts";

interface Platform {
  sidePanel?: { open: () => Promise<void> } | undefined;
  sidebarAction?: { open: () => Promise<void> } | undefined;
  contextMenus?: unknown;
  commands?: unknown;
  scripting?: unknown;
}

/** What this browser has; what is left out it lacks. */
function platform(parts: Platform): void {
  for (const name of ["sidePanel", "sidebarAction", "contextMenus", "commands", "scripting"] as const)
    Object.assign(browser, { [name]: parts[name] });
}

/** A page in which these words are selected in its frames. */
const pageWith = (...words: string[]) => ({
  executeScript: vi.fn(async () => words.map((text) => ({ result: { text, declared: "nl-NL" } }))),
});
const ORIGIN = { tabId: 7, windowId: 3, frameId: null, given: null };
const texts: SelectedText[] = [];
const arrived = () => vi.waitFor(() => expect(texts).toHaveLength(1));

beforeEach(() => {
  fakeBrowser.reset();
  useLocale("en");
  texts.length = 0;
  vi.spyOn(console, "info").mockImplementation(() => undefined);
});

describe("the panel", () => {
  test.each([
    ["Chrome's", { sidePanel: { open: async () => undefined } }, true],
    ["Firefox's", { sidebarAction: { open: async () => undefined } }, true],
    ["no", {}, false],
  ] as const)("%s is found, or its absence", async (_, parts, isThere) => {
    platform(parts);
    expect(hasPanel()).toBe(isThere);
    expect(await openPanel(3)).toBe(isThere);
  });

  test("that the browser will not open is no error", async () => {
    platform({ sidePanel: { open: async () => Promise.reject(new Error("no user gesture")) } });
    expect(await openPanel(3)).toBe(false);
  });
});

describe("selected text", () => {
  test("goes to the panel of its window, which is opened before anything is waited for", async () => {
    const opened = vi.fn(async () => undefined);
    platform({ sidePanel: { open: opened }, scripting: pageWith("", "Tea heals.") });
    const stop = onTextToCheck(3, (text) => texts.push(text));
    const checking = checkSelection(ORIGIN);
    expect(opened).toHaveBeenCalledWith({ windowId: 3 });
    await checking;
    await arrived();
    expect(texts).toEqual([{ text: "Tea heals.", declared: "nl" }]);
    stop();
  });

  test("waits for a panel that is only being opened, is taken once, and never touches the disk", async () => {
    platform({ sidePanel: { open: async () => undefined }, scripting: pageWith("Tea heals.") });
    await checkSelection(ORIGIN);
    onTextToCheck(9, (text) => texts.push(text))();
    onTextToCheck(3, (text) => texts.push(text))();
    await arrived();
    await vi.waitFor(async () => expect(await browser.storage.session.get()).toEqual({}));
    expect(await browser.storage.local.get()).toEqual({});
  });

  test("is shown in a tab where there is no panel", async () => {
    platform({ scripting: pageWith("Tea heals.") });
    const created = vi.spyOn(browser.tabs, "create");
    await checkSelection(ORIGIN);
    expect(created).toHaveBeenCalledWith({ url: expect.stringContaining("/popup.html#text") });
  });

  test("is what the menu gives where the page may not be read, as in a PDF viewer", async () => {
    platform({
      sidebarAction: { open: async () => undefined },
      scripting: { executeScript: async () => Promise.reject(new Error("cannot access contents")) },
    });
    onTextToCheck(3, (text) => texts.push(text));
    await checkSelection({ ...ORIGIN, given: "Tea kills." });
    await arrived();
    expect(texts).toEqual([{ text: "Tea kills.", declared: null }]);
  });
});

describe("what offers it", () => {
  test("is left out where the platform has neither menus nor shortcuts", () => {
    platform({});
    expect(() => offerCheckMenu()).not.toThrow();
  });

  test("is a menu on selected text, and a shortcut", async () => {
    const listeners: Record<string, (...given: unknown[]) => void> = {};
    const on = (name: string) => ({
      addListener: (listener: () => void) => Object.assign(listeners, { [name]: listener }),
    });
    const create = vi.fn();
    platform({
      sidebarAction: { open: async () => undefined },
      scripting: pageWith("Tea heals."),
      contextMenus: { create, onClicked: on("click") },
      commands: { onCommand: on("command") },
    });
    vi.spyOn(browser.runtime.onInstalled, "addListener").mockImplementation((listener) => listener({} as never));
    offerCheckMenu();
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ contexts: ["selection"] }));
    onTextToCheck(3, (text) => texts.push(text));
    listeners["click"]?.({ menuItemId: "another" }, { id: 7, windowId: 3 });
    listeners["command"]?.("another", { id: 7, windowId: 3 });
    listeners["command"]?.("check-selection", { id: 7, windowId: 3 });
    await arrived();
    listeners["click"]?.({ menuItemId: "check-selection", frameId: 0 }, { id: 7, windowId: 3 });
    await vi.waitFor(() => expect(texts).toHaveLength(2));
  });
});
