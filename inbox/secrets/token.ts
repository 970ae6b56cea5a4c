import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 bits: nobody guesses one, so that a fast hash keeps it safe at rest. */
const BYTES = 32;

/** A new secret, told once to whom it is for. */
export function newToken(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** What is kept of a token: from it the token cannot be had again. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Whether two texts are the same, in a time that does not tell how far they agree. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
