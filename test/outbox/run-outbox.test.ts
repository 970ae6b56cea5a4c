import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { NEW, queued } from "#report/delivery.ts";
import type { Pace } from "#report/pace.ts";
import { sampleKept } from "../report/sample-report.ts";
import { MemoryServer } from "./annotation-server.ts";

const TO = "https://editors.example/reports/";
const PACE: Pace = { first: 1_000, longest: 60_000, atOnce: 2, inRound: 50, betweenRounds: 10 };

/** A background script: its modules, and what they remember, are its own. */
interface Script {
  outbox: typeof import("#outbox/run-outbox.ts");
  reports: typeof import("#storage/report-store.ts");
  destinations: typeof import("#storage/destinations.ts");
}

let server: MemoryServer;
let script: Script;
let isOnline: boolean;
let allowed: boolean;
/** When the outbox wants to be woken, in ms. */
let wakeIn: number | null | undefined;

async function startScript(): Promise<void> {
  vi.resetModules();
  script = {
    outbox: await import("#outbox/run-outbox.ts"),
    reports: await import("#storage/report-store.ts"),
    destinations: await import("#storage/destinations.ts"),
  };
}

const around = () => ({
  pace: PACE,
  patience: 1_000,
  isOnline: () => isOnline,
  isAllowed: async () => allowed,
  wakeIn: async (ms: number | null) => {
    wakeIn = ms;
  },
});
const run = () => script.outbox.runOutbox(around());
const idOf = (at: number) => `0b7f8a54-9a39-4f1e-8c55-${String(at).padStart(12, "0")}`;

async function send(count: number): Promise<void> {
  for (let at = 0; at < count; at++)
    await script.reports.saveReport(sampleKept({ id: idOf(at) }, queued(NEW, TO, new Date())));
}

async function states(): Promise<string[]> {
  return (await script.reports.readableReports()).map(({ delivery }) => delivery.state);
}

/** Goes on for as long as the outbox wants to, at the times at which it wants to. */
async function runOn(most = 200): Promise<void> {
  for (let round = 0; round < most; round++) {
    await run();
    if (!(await states()).some((state) => state === "waiting" || state === "sending")) return;
    vi.setSystemTime(Date.now() + (wakeIn ?? 0));
  }
  throw new Error("the outbox does not come to an end");
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-04-01T00:00:00Z") });
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  server = new MemoryServer();
  [isOnline, allowed, wakeIn] = [true, true, undefined];
  vi.stubGlobal("fetch", server.fetch);
  await startScript();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the outbox", () => {
  test("posts what waits as the protocol asks, with the reader's token, and nothing else", async () => {
    await script.destinations.writeDestination("a.example", { kind: "server", url: TO, token: "s3cret" });
    await send(1);
    await script.reports.saveReport(sampleKept({ id: idOf(9) }));
    await run();
    expect(server.requests).toHaveLength(1);
    const [{ method, headers, redirect } = expect.fail("no request")] = server.requests;
    expect([method, redirect]).toEqual(["POST", "manual"]);
    expect(headers.get("content-type")).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
    expect(headers.get("authorization")).toBe("Bearer s3cret");
    expect(headers.get("idempotency-key")).toBe(`"${idOf(0)}"`);
    expect(headers.get("prefer")).toBe("return=representation");
    expect((await states()).toSorted()).toEqual(["accepted", "draft"]);
  });

  test("does nothing, and asks for no alarm, where nothing waits", async () => {
    await script.reports.saveReport(sampleKept());
    await run();
    expect(server.requests).toEqual([]);
    expect(wakeIn).toBeNull();
  });

  test("sends nothing to a host that the reader has not allowed, and says so, until they have", async () => {
    allowed = false;
    await send(1);
    await run();
    expect(server.requests).toEqual([]);
    expect(await script.reports.readableReports()).toMatchObject([
      { delivery: { state: "waiting", problem: "permission", attempts: 0 } },
    ]);
    allowed = true;
    await run();
    expect(await states()).toEqual(["accepted"]);
  });

  test("waits without counting attempts while there is no connection, be it for weeks", async () => {
    isOnline = false;
    await send(2);
    for (let day = 0; day < 40; day++) {
      await run();
      expect(wakeIn).toBe(5 * 60_000);
      vi.setSystemTime(Date.now() + 24 * 3_600_000);
    }
    expect(server.requests).toEqual([]);
    isOnline = true;
    await runOn();
    expect(await states()).toEqual(["accepted", "accepted"]);
  });

  test("tries again after growing pauses where the server fails, and delivers in the end", async () => {
    server.faults.push(...Array.from({ length: 5 }, () => () => new Response(null, { status: 503 })));
    await send(1);
    const pauses: number[] = [];
    for (let round = 0; round < 5; round++) {
      await run();
      pauses.push(wakeIn ?? 0);
      vi.setSystemTime(Date.now() + (wakeIn ?? 0));
    }
    await run();
    expect(await states()).toEqual(["accepted"]);
    expect(pauses.every((pause, at) => pause >= 500 * 2 ** at && pause <= 1_000 * 2 ** at)).toBe(true);
  });

  test("leaves a whole destination alone for as long as it asks", async () => {
    server.faults.push(() => new Response(null, { status: 429, headers: { "retry-after": "3600" } }));
    await send(5);
    await run();
    const asked = server.requests.length;
    expect(asked).toBeLessThan(5);
    vi.setSystemTime(Date.now() + 3_500_000);
    await run();
    expect(server.requests).toHaveLength(asked);
    await runOn();
    expect(new Set(await states())).toEqual(new Set(["accepted"]));
  });

  test("tries a server that is not there with one report at a time, not with all of them", async () => {
    await send(30);
    server.faults.push(...Array.from({ length: 12 }, () => () => Promise.reject(new TypeError("Failed to fetch"))));
    await runOn();
    expect(new Set(await states())).toEqual(new Set(["accepted"]));
    expect(server.requests.length).toBeLessThan(30 + 12 + 2);
  });

  test("gives a destination no more at a time, however many are sent one by one", async () => {
    const pace = { ...PACE, inRound: 5, betweenRounds: 60_000 };
    for (let at = 0; at < 12; at++) {
      await script.reports.saveReport(sampleKept({ id: idOf(at) }, queued(NEW, TO, new Date())));
      await script.outbox.runOutbox({ ...around(), pace });
    }
    expect(server.requests).toHaveLength(5);
    expect(wakeIn).toBe(60_000);
    vi.setSystemTime(Date.now() + 60_000);
    await script.outbox.runOutbox({ ...around(), pace });
    expect(server.requests).toHaveLength(10);
  });

  test("lets one report that the server chokes on hold up no other", async () => {
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) =>
      String(init.body).includes(idOf(0)) ? Promise.reject(new TypeError("timed out")) : server.fetch(url, init),
    );
    await send(10);
    for (let round = 0; round < 30; round++) {
      await run();
      vi.setSystemTime(Date.now() + (wakeIn ?? 0));
    }
    const reports = await script.reports.readableReports();
    expect(reports.filter(({ delivery }) => delivery.state === "accepted")).toHaveLength(9);
    expect(reports.find(({ report }) => report.id === idOf(0))?.delivery).toMatchObject({
      state: "waiting",
      problem: "timed out",
    });
  });

  test("ends with the server's reason where it refuses for good", async () => {
    server.faults.push(() => new Response("too long", { status: 413, headers: { "content-type": "text/plain" } }));
    await send(1);
    await runOn();
    expect(await script.reports.readableReports()).toMatchObject([
      { delivery: { state: "refused", problem: "413: too long" } },
    ]);
  });

  test("takes the head of an answer for its word where the rest broke off", async () => {
    server.faults.push((store) => {
      const { headers } = store();
      const broken = new ReadableStream({ start: (controller) => controller.error(new Error("connection reset")) });
      return new Response(broken, { status: 201, headers });
    });
    vi.spyOn(console, "info").mockReturnValue();
    await send(1);
    await runOn();
    expect(await states()).toEqual(["accepted"]);
    expect([...server.stored.values()]).toEqual([1]);
  });

  test("does not send what the reader deletes or takes back before its turn", async () => {
    await send(2);
    const { withdrawn } = await import("#report/delivery.ts");
    await script.reports.deleteReport(idOf(0));
    await script.reports.changeReport(idOf(1), (kept) => ({ ...kept, delivery: withdrawn(kept.delivery) }));
    await runOn();
    expect(server.requests).toEqual([]);
  });

  test("set back a year sends at once what waits, and keeps what is said of it right", async () => {
    server.faults.push(() => new Response(null, { status: 500 }));
    await send(1);
    await run();
    expect(await states()).toEqual(["waiting"]);
    vi.setSystemTime(new Date("2025-04-01T00:00:00Z"));
    await run();
    expect(await script.reports.readableReports()).toMatchObject([
      { delivery: { state: "accepted", at: "2025-04-01T00:00:00.000Z" } },
    ]);
  });

  test("asks once a day what has become of a report, and tells what the receiver says", async () => {
    await send(1);
    await run();
    expect(wakeIn).toBe(24 * 3_600_000);
    vi.setSystemTime(Date.now() + 24 * 3_600_000);
    const decision = {
      body: [
        { purpose: "moderating", value: "corrected" },
        { purpose: "replying", value: "Thank you!" },
      ],
    };
    server.faults.push(() => new Response(JSON.stringify(decision), { status: 200, headers: { etag: '"2"' } }));
    await run();
    expect(server.requests.at(-1)?.method).toBe("GET");
    expect(server.requests.at(-1)?.headers.get("if-none-match")).toBe('"1"');
    expect(await script.reports.readableReports()).toMatchObject([
      { delivery: { state: "corrected", note: "Thank you!" } },
    ]);
    expect(wakeIn).toBeNull();
  });
});

describe("a background script that is stopped", () => {
  /** Everything that the script awaits: its database, its storage, the server. From the n-th of them on it is no more. */
  function stopAt(step: number): { hasStopped: () => boolean } {
    let steps = 0;
    const never = new Promise<never>(() => undefined);
    const counted =
      <A extends unknown[], R>(work: (...args: A) => R) =>
      (...args: A): R =>
        ++steps > step ? (never as R) : work(...args);
    const { put, get } = IDBObjectStore.prototype;
    const stopped = function (this: IDBObjectStore, method: typeof put | typeof get, args: unknown[]): IDBRequest {
      if (++steps > step) {
        this.transaction.abort();
        throw new Stopped();
      }
      return (method as (...args: unknown[]) => IDBRequest).apply(this, args);
    };
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      return stopped.call(this, put, args) as IDBRequest<IDBValidKey>;
    });
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, ...args) {
      return stopped.call(this, get, args);
    });
    vi.stubGlobal("fetch", counted(server.fetch));
    return { hasStopped: () => steps > step };
  }
  class Stopped extends Error {}
  /** Lets all that was begun before the stop come to its end: it takes some turns of the event loop, and no time. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  test("at any step loses no report and leaves none of them twice with the server", async () => {
    const count = 3;
    let stops = 0;
    for (let step = 0; ; step++) {
      globalThis.indexedDB = new IDBFactory();
      server = new MemoryServer();
      vi.stubGlobal("fetch", server.fetch);
      await startScript();
      await send(count);
      const { hasStopped } = stopAt(step);
      let hasEnded = false;
      void run()
        .catch(() => undefined)
        .finally(() => {
          hasEnded = true;
        });
      await vi.waitFor(() => expect(hasEnded || hasStopped()).toBe(true), { timeout: 10_000, interval: 1 });
      await settled();
      const isOver = !hasStopped();
      vi.restoreAllMocks();
      vi.stubGlobal("fetch", server.fetch);
      await startScript();
      await runOn();
      expect(await states()).toEqual(Array(count).fill("accepted"));
      expect(server.stored.size).toBe(count);
      if (isOver) break;
      stops++;
    }
    expect(stops).toBeGreaterThan(10);
  });

  test("between sending and hearing the answer has the report known to the server by its name the second time", async () => {
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      await server.fetch(url, init);
      return new Promise(() => undefined);
    });
    await send(1);
    void run();
    await vi.waitFor(() => expect(server.stored.size).toBe(1));
    vi.stubGlobal("fetch", server.fetch);
    await startScript();
    expect(await states()).toEqual(["sending"]);
    await runOn();
    expect(await states()).toEqual(["accepted"]);
    expect([...server.stored.values()]).toEqual([2]);
  });
});

describe("a full disk", () => {
  test("keeps a report from being sent whose sending could not be noted, and from being forgotten", async () => {
    await send(1);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    });
    await expect(run()).rejects.toThrow(/quota/i);
    expect(server.requests).toEqual([]);
    expect(wakeIn).toBe(PACE.first);
    vi.restoreAllMocks();
    await runOn();
    expect(await states()).toEqual(["accepted"]);
  });
});
