import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { uuidFrom } from "#report/uuid.ts";

test("any 16 bytes make a valid UUID of version 4", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      expect(z.uuid({ version: "v4" }).safeParse(uuidFrom(bytes)).success).toBe(true);
    }),
  );
});

test("too few bytes are an error", () => {
  expect(() => uuidFrom(new Uint8Array(15))).toThrow("15");
});
