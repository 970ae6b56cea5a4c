import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardPlace } from "#page/card-place.ts";

const VIEW = { width: 1_000, height: 800 };
const CARD = { width: 400, height: 300 };

describe("the place of a card", () => {
  test("is below its passage where there is room", () => {
    expect(cardPlace({ left: 100, top: 100, bottom: 120 }, CARD, VIEW)).toMatchObject({ left: 100, top: 126 });
  });

  test("is above its passage near the lower edge", () => {
    expect(cardPlace({ left: 100, top: 700, bottom: 720 }, CARD, VIEW)).toMatchObject({ left: 100, top: 394 });
  });

  test("is moved in from the right edge", () => {
    expect(cardPlace({ left: 900, top: 100, bottom: 120 }, CARD, VIEW).left).toBe(592);
  });

  test("leaves a tall card the larger side, shortened to fit", () => {
    const place = cardPlace({ left: 0, top: 500, bottom: 520 }, { width: 400, height: 2_000 }, VIEW);
    expect(place).toMatchObject({ top: 8, maxHeight: 486 });
  });

  test("is the whole height of a window too low for both, as at 400 %", () => {
    const place = cardPlace(
      { left: 0, top: 110, bottom: 130 },
      { width: 304, height: 600 },
      { width: 320, height: 256 },
    );
    expect(place).toEqual({ left: 8, top: 8, maxHeight: 240 });
  });

  test("is within the window and off the passage, wherever the passage is in the window", () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 990 }),
      top: fc.integer({ min: 0, max: 760 }),
      height: fc.integer({ min: 10, max: 40 }),
    });
    fc.assert(
      fc.property(box, fc.integer({ min: 40, max: 3_000 }), ({ left, top, height }, cardHeight) => {
        const passage = { left, top, bottom: top + height };
        const place = cardPlace(passage, { width: 400, height: cardHeight }, VIEW);
        const bottom = place.top + Math.min(cardHeight, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 400).toBeLessThanOrEqual(1_000 - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(bottom).toBeLessThanOrEqual(800 - 8);
        expect(place.top >= passage.bottom || bottom <= passage.top).toBe(true);
      }),
    );
  });
});
