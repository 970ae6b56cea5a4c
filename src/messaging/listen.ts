import { type Browser, browser } from "wxt/browser";
import { problemIn, type Reply, Request } from "./envelope.ts";
import { type Answer, type Ask, type MessageName, protocol } from "./protocol.ts";

/** Where a message came from. */
export interface Sender {
  /** The tab whose content script asked; null for the extension's own pages. */
  tabId: number | null;
}

/** A message whose answer is nothing may be handled by a function that returns nothing. */
type Given<N extends MessageName> = undefined extends Answer<N> ? Answer<N> | void : Answer<N>;
export type Handlers = { [N in MessageName]?: (ask: Ask<N>, sender: Sender) => Given<N> | Promise<Given<N>> };
type AnyHandler = (ask: unknown, sender: Sender) => unknown;
type MessageSender = Browser.runtime.MessageSender;

/**
 * Answers the messages named in `handlers`. What other extensions send, what is not in the protocol and what breaks its
 * schema never reaches a handler; a handler's error goes back as text. Returns what stops the listening.
 */
export function listen(handlers: Handlers): () => void {
  const onMessage = (message: unknown, sender: MessageSender, sendResponse: (reply: Reply) => void): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const request = Request.safeParse(message);
    if (!request.success || !isHandled(handlers, request.data.name)) return false;
    answer(handlers, request.data.name, request.data.ask, sender).then(sendResponse);
    return true;
  };
  const listener = onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isHandled(handlers: Handlers, name: string): name is MessageName {
  return Object.hasOwn(protocol, name) && Object.hasOwn(handlers, name);
}

async function answer(handlers: Handlers, name: MessageName, ask: unknown, sender: MessageSender): Promise<Reply> {
  const entry = protocol[name];
  if ("ownPagesOnly" in entry && !isOwnPage(sender)) return { ok: false, error: `${name} is not for web pages` };
  const parsed = entry.ask.safeParse(ask ?? undefined);
  if (!parsed.success) return { ok: false, error: `${name}: ${problemIn(parsed.error)}` };
  try {
    const handler = handlers[name] as AnyHandler;
    return { ok: true, answer: await handler(parsed.data, { tabId: sender.tab?.id ?? null }) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the sender is the popup or another page of the extension, in a tab or not, and no content script. */
function isOwnPage(sender: MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("/")) ?? false;
}
