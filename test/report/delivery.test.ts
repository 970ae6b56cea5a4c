import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asked, begun, Delivery, handedOver, NEW, type Outcome, queued, settled, withdrawn } from "#report/delivery.ts";
import { mayEdit, maySend } from "#report/delivery-rules.ts";

const TO = "https://editors.example/reports/";
const NOW = new Date("2026-04-01T00:00:00Z");
const at = NOW.toISOString();
const receipt = { location: `${TO}1`, etag: '"1"' };
const waiting = queued(NEW, TO, NOW);
const sending = begun(waiting, NOW);
const OUTCOME: Record<Outcome["kind"], Outcome> = {
  accepted: { kind: "accepted", receipt, note: null },
  later: { kind: "later", problem: "503", pause: null, answered: true },
  refused: { kind: "refused", problem: "413: too long" },
};

describe("a report on its way", () => {
  test("is waiting, then sending, then accepted with where it is kept", () => {
    expect(waiting).toMatchObject({ state: "waiting", to: TO, attempts: 0, notBefore: at });
    expect(sending).toMatchObject({ state: "sending", attempts: 1 });
    expect(settled(sending, OUTCOME.accepted, NOW, 0)).toMatchObject({ state: "accepted", receipt, asked: at });
  });

  test("waits again, for as long as it is told, where it could not be delivered", () => {
    const again = settled(sending, OUTCOME.later, NOW, 60_000);
    expect(again).toMatchObject({
      state: "waiting",
      attempts: 1,
      problem: "503",
      notBefore: "2026-04-01T00:01:00.000Z",
    });
  });

  test("ends with its reason where it is refused for good, and may be sent elsewhere or changed", () => {
    const refused = settled(sending, OUTCOME.refused, NOW, 0);
    expect(refused).toEqual({ state: "refused", to: TO, at, problem: "413: too long" });
    expect(mayEdit(refused) && maySend(refused)).toBe(true);
    expect(queued(refused, "https://other.example/", NOW)).toMatchObject({ attempts: 0, problem: null });
  });

  test("can be taken back while it waits, and then may have arrived all the same", () => {
    expect(withdrawn(waiting)).toEqual(NEW);
    const tried = settled(sending, OUTCOME.later, NOW, 0);
    expect(withdrawn(tried)).toEqual({ state: "draft", uncertain: true });
    expect(mayEdit(withdrawn(tried))).toBe(false);
    expect(maySend(withdrawn(tried))).toBe(true);
  });

  test("cannot be taken back, changed or sent twice while it is being sent, or once it has arrived", () => {
    const accepted = settled(sending, OUTCOME.accepted, NOW, 0);
    for (const delivery of [sending, accepted]) {
      expect(mayEdit(delivery)).toBe(false);
      expect(() => withdrawn(delivery)).toThrow(delivery.state);
      expect(() => queued(delivery, TO, NOW)).toThrow(delivery.state);
      expect(() => handedOver(delivery, NOW)).toThrow(delivery.state);
    }
  });

  test("handed over by the reader's own hand may be called not handed over after all", () => {
    const sent = handedOver(NEW, NOW);
    expect(sent).toEqual({ state: "sent", at });
    expect(withdrawn(sent)).toEqual(NEW);
  });
});

describe("what the receiver decides", () => {
  const accepted = settled(sending, OUTCOME.accepted, NOW, 0);

  test.each(["rejected", "corrected"] as const)("is told: %s", (state) => {
    const told = asked(accepted, { state, note: "Thank you.", etag: '"2"' }, NOW);
    expect(told).toMatchObject({ state, note: "Thank you.", receipt: { ...receipt, etag: '"2"' } });
  });

  test("counts for nothing where the report has not arrived", () => {
    expect(asked(waiting, { state: "corrected", note: null, etag: null }, NOW)).toEqual(waiting);
  });

  test("is not asked for again at once where there was nothing new", () => {
    const later = new Date("2026-04-03T00:00:00Z");
    expect(asked(accepted, null, later)).toEqual({ ...accepted, asked: later.toISOString() });
  });
});

test("whatever happens in whatever order, a delivery keeps to its schema, and what was accepted is never sent again", () => {
  const step = fc.constantFrom("queue", "begin", "accepted", "later", "refused", "withdraw", "hand over", "corrected");
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let delivery: Delivery = NEW;
      let hasArrived = false;
      for (const name of steps) {
        delivery = after(delivery, name);
        if (delivery.state === "accepted") hasArrived = true;
        expect(Delivery.safeParse(delivery).success).toBe(true);
        if (hasArrived) expect(["accepted", "corrected"]).toContain(delivery.state);
      }
    }),
  );
});

function after(delivery: Delivery, step: string): Delivery {
  try {
    if (step === "queue") return queued(delivery, TO, NOW);
    if (step === "withdraw") return withdrawn(delivery);
    if (step === "hand over") return handedOver(delivery, NOW);
  } catch {
    return delivery;
  }
  if (step === "begin") return delivery.state === "waiting" ? begun(delivery, NOW) : delivery;
  if (step === "corrected") return asked(delivery, { state: "corrected", note: null, etag: null }, NOW);
  return delivery.state === "sending" ? settled(delivery, OUTCOME[step as Outcome["kind"]], NOW, 1_000) : delivery;
}
