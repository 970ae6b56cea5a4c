import { browser } from "wxt/browser";
import { problemIn, Reply, type Request } from "./envelope.ts";
import { MessageError } from "./message-error.ts";
import { type Answer, type Ask, type MessageName, protocol } from "./protocol.ts";

/** A check of the longest article takes a few seconds on a slow phone; after this the reader is told instead of left waiting. */
const PATIENCE_MS = 30_000;
/** A worker that was stopped half-way is started again by the next message; every message may be asked twice. */
const RETRIES = 2;
const RETRY_AFTER_MS = 150;

type AskArguments<N extends MessageName> = undefined extends Ask<N> ? [ask?: Ask<N>] : [ask: Ask<N>];

/** Asks the background. Throws `MessageError`. */
export async function send<N extends MessageName>(name: N, ...[ask]: AskArguments<N>): Promise<Answer<N>> {
  const post = () => browser.runtime.sendMessage({ name, ask } satisfies Request);
  for (let left = RETRIES; ; left--) {
    try {
      return await exchange(name, post);
    } catch (error) {
      const lost = error instanceof MessageError && error.trouble === "unreachable";
      if (!lost || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    }
  }
}

/** Asks the content script of a tab. Throws `MessageError`, `unreachable` where the tab has none. */
export async function sendToTab<N extends MessageName>(tabId: number, name: N, ...[ask]: AskArguments<N>): Promise<Answer<N>> {
  return exchange(name, () => browser.tabs.sendMessage(tabId, { name, ask } satisfies Request, { frameId: 0 }));
}

/** Whether the extension that this script belongs to is still there; an update or a removal leaves old scripts behind. */
export function extensionIsGone(): boolean {
  return browser.runtime?.id === undefined;
}

async function exchange<N extends MessageName>(name: N, post: () => Promise<unknown>): Promise<Answer<N>> {
  if (extensionIsGone()) throw new MessageError("gone", "the extension was updated or removed");
  const reply = Reply.safeParse(await delivered(name, post));
  if (!reply.success) throw new MessageError("unreachable", `${name}: no answer`);
  if (!reply.data.ok) throw new MessageError("refused", reply.data.error);
  const answer = protocol[name].answer.safeParse(reply.data.answer ?? undefined);
  if (!answer.success) throw new MessageError("refused", `answer to ${name}: ${problemIn(answer.error)}`);
  return answer.data as Answer<N>;
}

async function delivered(name: MessageName, post: () => Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([post(), impatience]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MessageError(extensionIsGone() ? "gone" : "unreachable", `${name}: ${why}`);
  } finally {
    clearTimeout(timer);
  }
}
