/** What a message looks like on its way; `ask` is held against the protocol by the receiver. */
export interface Request {
  name: string;
  ask?: unknown;
}

/** What comes back: the answer, or what went wrong as text for people. */
export type Reply = { ok: true; answer?: unknown } | { ok: false; error: string };

/** The request in a message; null where it is none. */
export function readRequest(message: unknown): Request | null {
  return isRecord(message) && typeof message["name"] === "string"
    ? { name: message["name"], ask: message["ask"] }
    : null;
}

/** The reply in what came back; null where it is none, as when nobody answered. */
export function readReply(reply: unknown): Reply | null {
  if (!isRecord(reply)) return null;
  if (reply["ok"] === true) return { ok: true, answer: reply["answer"] };
  return reply["ok"] === false && typeof reply["error"] === "string" ? { ok: false, error: reply["error"] } : null;
}

/** Whether a value is an object with fields, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
