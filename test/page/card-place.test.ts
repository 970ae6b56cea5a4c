import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardPlace } from "#page/card-place.ts";

const VIEW = { width: 1_000, height: 800 };
const CARD = { width: 400, height: 300 };
const line = (left: number, top: number, right = left + 200, bottom = top + 20) => ({ left, top, right, bottom });

describe("the place of a card", () => {
  test("is below a passage of one line where there is room", () => {
    const only = line(100, 100);
    expect(cardPlace([only], only, CARD, VIEW)).toMatchObject({ left: 100, top: 126, covers: false });
  });

  test("is above it near the lower edge", () => {
    const only = line(100, 700);
    expect(cardPlace([only], only, CARD, VIEW)).toMatchObject({ left: 100, top: 394, covers: false });
  });

  test("is moved in from the right edge", () => {
    const only = line(900, 100, 990);
    expect(cardPlace([only], only, CARD, VIEW).left).toBe(592);
  });

  test("is below the last line, whichever line the reader pointed at", () => {
    const lines = [line(300, 100, 900), line(50, 130, 900), line(50, 160, 200)];
    for (const at of lines) expect(cardPlace(lines, at, CARD, VIEW).top).toBe(186);
  });

  test("takes no notice of lines that are scrolled out of the window", () => {
    const lines = [line(50, -400, 900), line(50, 100, 900), line(50, 900, 900)];
    expect(cardPlace(lines, lines[1] ?? line(0, 0), CARD, VIEW)).toMatchObject({ top: 126, covers: false });
  });

  test("is beside a passage that fills the window from top to bottom", () => {
    const lines = Array.from({ length: 20 }, (_, row) => line(20, 40 * row, 500));
    const at = lines[7] ?? line(0, 0);
    expect(cardPlace(lines, at, CARD, VIEW)).toMatchObject({ left: 506, top: 280, covers: false });
    const farOut = lines.map(({ top }) => line(480, top, 980));
    expect(cardPlace(farOut, farOut[7] ?? line(0, 0), CARD, VIEW)).toMatchObject({ left: 74, covers: false });
  });

  test("keeps off the line that was pointed at where the passage fills the whole window", () => {
    const lines = Array.from({ length: 20 }, (_, row) => line(20, 40 * row, 980));
    const at = lines[7] ?? line(0, 0);
    expect(cardPlace(lines, at, CARD, VIEW)).toMatchObject({ top: 306, covers: true });
  });

  test("leaves a tall card the larger side, shortened to fit", () => {
    const only = line(0, 500);
    expect(cardPlace([only], only, { width: 400, height: 2_000 }, VIEW)).toMatchObject({ top: 8, maxHeight: 486 });
  });

  test("is the whole height of a window too low for both, as at 400 %, and says that it covers the passage", () => {
    const only = line(0, 110, 300);
    const place = cardPlace([only], only, { width: 304, height: 600 }, { width: 320, height: 256 });
    expect(place).toEqual({ left: 8, top: 8, maxHeight: 240, covers: true });
  });

  test("is within the window and off every line of the passage, wherever the passage is in the window", () => {
    const passage = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 640 }),
      rows: fc.integer({ min: 1, max: 6 }),
      at: fc.nat(5),
    });
    fc.assert(
      fc.property(passage, fc.integer({ min: 40, max: 3_000 }), ({ left, top, rows, at }, height) => {
        const lines = Array.from({ length: rows }, (_, row) => line(row === 0 ? left : 0, top + 25 * row, 990));
        const place = cardPlace(lines, lines[at % rows] ?? line(0, 0), { width: 400, height }, VIEW);
        const bottom = place.top + Math.min(height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 400).toBeLessThanOrEqual(1_000 - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(bottom).toBeLessThanOrEqual(800 - 8);
        for (const each of lines) expect(place.top >= each.bottom || bottom <= each.top).toBe(true);
        expect(place.covers).toBe(false);
      }),
    );
  });
});
