import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runOnSites } from "#sites/run-on-sites.ts";
import { allowSites, disallowSites, listAllowed } from "#storage/allowed-sites.ts";

type Script = { id: string; matches: string[] };
const A = "https://a.example/*";
const B = "https://*.b.example/*";

/** What a browser has registered and what it lets the extension read; the in-memory browser knows neither. */
let registered: Script[];
let granted: Set<string>;
let fire: Record<"onAdded" | "onRemoved", () => void>;

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  granted = new Set();
  const event = (name: keyof typeof fire) => ({
    addListener: (listener: () => void) => Object.assign(fire, { [name]: listener }),
  });
  fire = { onAdded: () => undefined, onRemoved: () => undefined };
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      onAdded: event("onAdded"),
      onRemoved: event("onRemoved"),
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (scripts: Script[]) => void registered.push(...scripts),
      updateContentScripts: async (scripts: Script[]) => {
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        registered = [];
      },
    },
  });
  vi.spyOn(browser.tabs, "query").mockResolvedValue([] as never);
  runOnSites();
});
afterEach(() => vi.restoreAllMocks());

const matches = () => registered.flatMap((script) => script.matches);

describe("sites that the reader has allowed", () => {
  test("are run on once the browser allows them too, and not before", async () => {
    await allowSites([A]);
    await vi.waitFor(() => expect(matches()).toEqual([]));
    granted.add(A);
    fire.onAdded();
    await vi.waitFor(() => expect(matches()).toEqual([A]));
    granted.add(B);
    await allowSites([B]);
    await vi.waitFor(() => expect(matches()).toEqual([B, A].sort()));
  });

  test("are left when the reader takes them out", async () => {
    granted.add(A).add(B);
    await allowSites([A, B]);
    await vi.waitFor(() => expect(matches()).toHaveLength(2));
    await disallowSites([A]);
    await vi.waitFor(() => expect(matches()).toEqual([B]));
    await disallowSites([B]);
    await vi.waitFor(() => expect(registered).toEqual([]));
  });

  test("are forgotten when the browser no longer allows them, so that a later permission for something else starts nothing", async () => {
    granted.add(A);
    await allowSites([A]);
    await vi.waitFor(() => expect(matches()).toEqual([A]));
    granted.delete(A);
    fire.onRemoved();
    await vi.waitFor(() => expect(registered).toEqual([]));
    expect(await listAllowed()).toEqual([]);
  });

  test("are none where the stored list cannot be read", async () => {
    await browser.storage.local.set({ "allowed-sites": ["https://*/*"] });
    expect(await listAllowed()).toEqual([]);
  });
});
