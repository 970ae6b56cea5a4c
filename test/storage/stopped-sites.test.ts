import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { listStopped, readStopped, stopOn, watchStopped } from "#storage/stopped-sites.ts";

beforeEach(() => fakeBrowser.reset());

describe("a site", () => {
  test("is not stopped until the reader stops it, and then it alone", async () => {
    expect(await readStopped("a.example")).toBeNull();
    await stopOn("a.example", true);
    expect(await readStopped("a.example")).toBe("reader");
    expect(await readStopped("www.a.example")).toBeNull();
  });

  test("goes on again when the reader says so", async () => {
    await Promise.all([stopOn("b.example", true), stopOn("a.example", true)]);
    await stopOn("b.example", false);
    expect(await listStopped()).toEqual(["a.example"]);
  });

  test("that an institution has stopped is stopped with its subdomains, whatever the reader says", async () => {
    await browser.storage.local.set({ managed: { neverOn: ["a.example"] } });
    await stopOn("a.example", false);
    expect(await readStopped("a.example")).toBe("institution");
    expect(await readStopped("intranet.a.example")).toBe("institution");
    expect(await readStopped("nota.example")).toBeNull();
  });

  test("tells those who watch it", async () => {
    const seen = vi.fn();
    const stop = watchStopped("a.example", seen);
    await stopOn("a.example", true);
    await vi.waitFor(() => expect(seen.mock.calls).toEqual([["reader"]]));
    stop();
    await stopOn("a.example", false);
    expect(seen).toHaveBeenCalledOnce();
  });

  test("is not stopped by a list that cannot be read", async () => {
    await browser.storage.local.set({ "stopped-sites": { 0: "a.example" }, managed: "all" });
    expect(await readStopped("a.example")).toBeNull();
  });
});
