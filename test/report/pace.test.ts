import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NEW, queued } from "#report/delivery.ts";
import { askIn, dueIn, roundOf, type WaitingReport } from "#report/due.ts";
import { heldFor, holdAfter } from "#report/hold.ts";
import { LONGEST_RETRY_AFTER, pauseAfter, retryAfter, USUAL_PACE } from "#report/pace.ts";

const NOW = new Date("2026-04-01T00:00:00Z");
const YEAR = 365 * 24 * 3_600_000;
const moment = (ms: number) => new Date(NOW.getTime() + ms);
const TO = "https://editors.example/reports/";
const LATER = { kind: "later", problem: "x", pause: null } as const;

describe("the pause after an attempt", () => {
  test("doubles until its longest, and lies between a half and all of that", () => {
    const longest = (attempts: number) => pauseAfter(attempts, null, 1, USUAL_PACE);
    expect([1, 2, 3, 4].map(longest)).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(longest(1_000)).toBe(USUAL_PACE.longest);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const pause = pauseAfter(attempts, null, chance, USUAL_PACE);
        expect(pause).toBeGreaterThanOrEqual(Math.floor(longest(attempts) / 2));
        expect(pause).toBeLessThanOrEqual(longest(attempts));
      }),
    );
  });

  test("is never shorter than the server asks for, but for one that asks for years", () => {
    expect(pauseAfter(1, 3_600_000, 0, USUAL_PACE)).toBe(3_600_000);
    expect(pauseAfter(1, 10 * YEAR, 0, USUAL_PACE)).toBe(LONGEST_RETRY_AFTER);
    expect(pauseAfter(9, 1_000, 1, USUAL_PACE)).toBe(30_000 * 2 ** 8);
  });

  test.each<[string | null, string | null, number | null]>([
    ["120", null, 120_000],
    [" 0 ", null, 0],
    ["Wed, 01 Apr 2026 00:02:00 GMT", null, 120_000],
    // The server's own clock, ten years behind, is right about how long it wants to be left alone.
    ["Fri, 01 Apr 2016 00:02:00 GMT", "Fri, 01 Apr 2016 00:00:00 GMT", 120_000],
    ["Wed, 01 Apr 2020 00:00:00 GMT", null, 0],
    ["soon", null, null],
    ["-5", null, null],
    [null, null, null],
  ])("is read from Retry-After: %s, with a Date of %s", (header, date, ms) => {
    expect(retryAfter(header, date, NOW)).toBe(ms);
  });
});

const wait = (id: string, changes: Partial<WaitingReport["delivery"]> = {}): WaitingReport => ({
  id,
  delivery: { ...queued(NEW, TO, NOW), ...changes },
});

describe("a round", () => {
  test("has what is due, no more for one destination than its pace allows, least tried first", () => {
    const fresh = Array.from({ length: 30 }, (_, at) => wait(`fresh ${at}`));
    const { post, lookAgainIn } = roundOf([wait("tried", { attempts: 3 }), ...fresh], new Map(), NOW, USUAL_PACE);
    expect(post).toHaveLength(1);
    expect(post[0]).toHaveLength(USUAL_PACE.inRound);
    expect(post[0]?.map(({ id }) => id)).not.toContain("tried");
    expect(lookAgainIn).toBe(USUAL_PACE.betweenRounds);
  });

  test("has what is left of the last one, however often it is asked for", () => {
    const fresh = Array.from({ length: 30 }, (_, at) => wait(`fresh ${at}`));
    const having = (count: number) => roundOf(fresh, new Map(), NOW, USUAL_PACE, new Map([[TO, count]]));
    expect(having(15).post.flat()).toHaveLength(5);
    expect(having(20)).toEqual({ post: [], lookAgainIn: USUAL_PACE.betweenRounds });
  });

  test("serves one destination while another is left alone", () => {
    const other = "https://other.example/";
    const hold = { failures: 0, since: NOW.toISOString(), until: moment(90_000).toISOString() };
    const { post, lookAgainIn } = roundOf(
      [wait("a"), wait("b", { to: other })],
      new Map([[TO, hold]]),
      NOW,
      USUAL_PACE,
    );
    expect(post.flat().map(({ id }) => id)).toEqual(["b"]);
    expect(lookAgainIn).toBe(90_000);
  });

  test("tries a destination that did not answer with a single report", () => {
    const hold = { failures: 3, since: NOW.toISOString(), until: NOW.toISOString() };
    const all = [wait("a", { attempts: 2 }), wait("b"), wait("c")];
    expect(roundOf(all, new Map([[TO, hold]]), moment(1), USUAL_PACE).post.flat()).toMatchObject([{ id: "b" }]);
  });

  test("is empty, with the time of the next, while everything has to wait; and nothing follows nothing", () => {
    const later = wait("a", { notBefore: moment(200_000).toISOString() });
    expect(roundOf([later], new Map(), NOW, USUAL_PACE)).toEqual({ post: [], lookAgainIn: 200_000 });
    expect(roundOf([], new Map(), NOW, USUAL_PACE)).toEqual({ post: [], lookAgainIn: null });
  });
});

describe("a clock that jumps", () => {
  const { delivery } = wait("a", { notBefore: moment(60_000).toISOString() });

  test("back a year makes nothing wait for a year", () => {
    expect(dueIn(delivery, NOW)).toBe(60_000);
    expect(dueIn(delivery, moment(-YEAR))).toBe(0);
    const hold = { failures: 1, since: NOW.toISOString(), until: moment(60_000).toISOString() };
    expect(heldFor(hold, moment(-YEAR))).toBe(0);
  });

  test("forward makes everything due, as weeks without a connection do", () => {
    expect(dueIn(delivery, moment(YEAR))).toBe(0);
  });

  test("whatever it shows, a report is due within its pause", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10 * YEAR, max: 10 * YEAR }), (jump) => {
        expect(dueIn(delivery, moment(jump))).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});

describe("a destination that does not answer", () => {
  test("is left alone for longer each time, and no longer once it answers", () => {
    const first = holdAfter({ ...LATER, answered: false }, null, NOW, 1, USUAL_PACE);
    expect(heldFor(first, NOW)).toBe(30_000);
    const second = holdAfter({ ...LATER, answered: false }, first, moment(30_000), 1, USUAL_PACE);
    expect(heldFor(second, moment(30_000))).toBe(60_000);
    expect(holdAfter({ kind: "refused", problem: "400" }, second, NOW, 1, USUAL_PACE)).toBeNull();
  });

  test("several times at once counts once", () => {
    const first = holdAfter({ ...LATER, answered: false }, null, NOW, 1, USUAL_PACE);
    expect(holdAfter({ ...LATER, answered: false }, first, moment(5), 1, USUAL_PACE)).toEqual(first);
  });

  test("to one report alone is not left alone for it", () => {
    expect(holdAfter({ ...LATER, answered: true }, null, NOW, 1, USUAL_PACE)).toBeNull();
  });

  test("with a Retry-After is left alone for that long", () => {
    const hold = holdAfter({ ...LATER, answered: true, pause: 500_000 }, null, NOW, 0, USUAL_PACE);
    expect(heldFor(hold, NOW)).toBe(500_000);
  });
});

describe("asking what has become of a report", () => {
  const DAY = 24 * 3_600_000;
  const accepted = {
    state: "accepted",
    to: TO,
    at: NOW.toISOString(),
    asked: NOW.toISOString(),
    receipt: { location: `${TO}1`, etag: null },
    note: null,
  } as const;

  test("happens once a day, for sixty days, whatever the clock did", () => {
    expect(askIn(accepted, NOW)).toBe(DAY);
    expect(askIn(accepted, moment(2 * DAY))).toBe(0);
    expect(askIn({ ...accepted, asked: moment(70 * DAY).toISOString() }, moment(71 * DAY))).toBeNull();
    expect(askIn(accepted, moment(-YEAR))).toBe(0);
  });

  test("does not where there is nothing to be asked", () => {
    expect(askIn({ ...accepted, receipt: { location: null, etag: null } }, moment(DAY))).toBeNull();
    expect(askIn({ ...accepted, state: "rejected" }, moment(DAY))).toBeNull();
    expect(askIn(NEW, NOW)).toBeNull();
  });
});
