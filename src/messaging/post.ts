import { browser } from "wxt/browser";
import { type Request, readReply } from "./envelope.ts";
import { MessageError } from "./message-error.ts";

/** A check of the longest article takes a few seconds on a slow phone; after this the reader is told instead of left waiting. */
const PATIENCE_MS = 30_000;
/** A worker that was stopped half-way is started again by the next message; every message may be asked more than once. */
const RETRIES = 2;
const RETRY_AFTER_MS = 150;

/** Makes sure of an answer's form; throws with a line for people where it has another. */
export type Read<T> = (answer: unknown) => T;

/**
 * Asks the background, again where a stopped worker left the first asking without an answer. Where one asking used up all
 * patience, another would only add to its work. Throws `MessageError`.
 */
export async function post<T>(request: Request, read: Read<T>): Promise<T> {
  const patientUntil = Date.now() + PATIENCE_MS;
  for (let left = RETRIES; ; left--) {
    try {
      return await exchange(request.name, () => browser.runtime.sendMessage(request), read);
    } catch (error) {
      const lost = error instanceof MessageError && error.trouble === "unreachable";
      if (!lost || left === 0 || Date.now() >= patientUntil) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    }
  }
}

/** Asks the content script of a tab's page. Throws `MessageError`, `unreachable` where the tab has none. */
export function postToTab<T>(tabId: number, request: Request, read: Read<T>): Promise<T> {
  return exchange(request.name, () => browser.tabs.sendMessage(tabId, request, { frameId: 0 }), read);
}

/** Whether the extension that this script belongs to is still there; an update or a removal leaves old scripts behind. */
export function extensionIsGone(): boolean {
  return browser.runtime?.id === undefined;
}

async function exchange<T>(name: string, deliver: () => Promise<unknown>, read: Read<T>): Promise<T> {
  if (extensionIsGone()) throw new MessageError("gone", "the extension was updated or removed");
  const reply = readReply(await delivered(name, deliver));
  if (!reply) throw new MessageError("unreachable", `${name}: no answer`);
  if (!reply.ok) throw new MessageError("refused", reply.error);
  try {
    return read(reply.answer);
  } catch (error) {
    throw new MessageError("refused", `answer to ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function delivered(name: string, deliver: () => Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([deliver(), impatience]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MessageError(extensionIsGone() ? "gone" : "unreachable", `${name}: ${why}`);
  } finally {
    clearTimeout(timer);
  }
}
