/**
 * A version 4 UUID (RFC 9562) made of 16 random bytes. The bytes are handed in: `crypto.randomUUID` is absent on pages
 * that were not loaded over https, where the content script must still be able to name a report.
 */
export function uuidFrom(random: Uint8Array): string {
  if (random.length !== 16) throw new Error(`a UUID takes 16 random bytes, not ${random.length}`);
  const bytes = Uint8Array.from(random);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
