import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { copyManaged, managedFrom, readManaged } from "#storage/managed.ts";
import { readSettings } from "#storage/settings.ts";
import { readStopped } from "#storage/stopped-sites.ts";

const POLICY = {
  settings: { showUnknown: false, strength: "subtle", unmarked: ["insufficient"], explanations: "nl" },
  neverOn: ["intranet.hospital.example"],
  reportServer: "https://editors.hospital.example/annotations/",
  welcome: false,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe("what an institution fixes", () => {
  test("is read whole, and fits the schema that browsers are given", () => {
    expect(managedFrom(POLICY)).toEqual(POLICY);
    // Chrome asks for a draft that is older than the validator; what is used of it has not changed since.
    const { $schema: _draft, ...schema } = JSON.parse(readFileSync("assets/schemas/managed.json", "utf8"));
    const fits = new Ajv({ strict: false }).compile(schema);
    expect(fits(POLICY), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ settings: { strength: "loud" } })).toBe(false);
  });

  test("is read as far as it can be: one part that cannot spoils no other", () => {
    expect(managedFrom({ ...POLICY, neverOn: ["*"], settings: { strength: "loud" }, more: 1 })).toEqual({
      reportServer: POLICY.reportServer,
      welcome: false,
    });
    expect(managedFrom(null)).toEqual({});
  });

  test("reaches pages by a copy, which goes when the policy goes", async () => {
    const managed = vi.spyOn(browser.storage.managed, "get");
    managed.mockResolvedValue(POLICY as never);
    await copyManaged();
    expect(await readSettings()).toEqual({ ...POLICY.settings, unmarked: ["insufficient"] });
    expect(await readStopped("intranet.hospital.example")).toBe("institution");
    managed.mockResolvedValue({} as never);
    await copyManaged();
    expect(await readStopped("intranet.hospital.example")).toBeNull();
  });

  test("is nothing where the browser knows of no policy", async () => {
    vi.spyOn(console, "info").mockImplementation(() => undefined);
    vi.spyOn(browser.storage.managed, "get").mockRejectedValue(
      new Error("Managed storage manifest not found") as never,
    );
    expect(await readManaged()).toEqual({});
  });
});
