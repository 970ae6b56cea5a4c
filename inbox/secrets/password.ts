import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** As OWASP's password storage cheat sheet asks at least: 32 MB and some 0.1 s for each guess. */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 };
const LENGTH = 32;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** What is kept of a password: salt and key. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize("NFKC"), salt, LENGTH, COST);
  return `${salt.toString("base64")}:${key.toString("base64")}`;
}

/**
 * Whether the password is the one that was hashed. `hashed`: null for an editor who does not exist, which takes as long as one who
 * does.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const [salt = "", key = ""] = (hashed ?? "").split(":");
  const wanted = Buffer.from(key, "base64");
  const found = await derive(password.normalize("NFKC"), Buffer.from(salt, "base64"), LENGTH, COST);
  return hashed !== null && wanted.length === LENGTH && timingSafeEqual(found, wanted);
}
