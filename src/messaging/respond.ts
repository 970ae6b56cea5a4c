import { type Browser, browser } from "wxt/browser";
import { type Reply, readRequest } from "./envelope.ts";

/** Where a message came from. */
export interface Sender {
  /** The tab whose content script asked; null for the extension's own pages. */
  tabId: number | null;
  /** Whether it is the popup or another page of the extension, in a tab or not, and no content script. */
  isOwnPage: boolean;
  /** Of the page that it runs in, such as `https://nl.iliveok.com`; null where the browser does not say. */
  origin: string | null;
  /** Whether that page is in a private window. */
  isPrivate: boolean;
}

/** Answers one message; throws with a line for people. */
export type Responder = (ask: unknown, sender: Sender) => unknown;

/**
 * Answers the messages that `responderFor` knows by name; what other extensions or web pages send, and what is no message, is
 * not answered at all. A responder's error goes back as text. Returns what stops the listening.
 */
export function respond(responderFor: (name: string) => Responder | null): () => void {
  const onMessage = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (reply: Reply) => void,
  ): boolean => {
    const request = sender.id === browser.runtime.id ? readRequest(message) : null;
    const responder = request && responderFor(request.name);
    if (!request || !responder) return false;
    reply(responder, request.ask, senderOf(sender)).then(sendResponse);
    return true;
  };
  const listener = onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function reply(responder: Responder, ask: unknown, sender: Sender): Promise<Reply> {
  try {
    return { ok: true, answer: await responder(ask, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function senderOf(sender: Browser.runtime.MessageSender): Sender {
  const { url } = sender;
  return {
    tabId: sender.tab?.id ?? null,
    isOwnPage: isOwnPage(sender),
    origin: url !== undefined && URL.canParse(url) ? new URL(url).origin : null,
    isPrivate: sender.tab?.incognito ?? false,
  };
}

function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  const own = browser.runtime.getURL("/");
  // Where the browser says the origin as well, both must be ours.
  const isOwnOrigin = sender.origin === undefined || `${sender.origin}/` === own;
  return isOwnOrigin && (sender.url?.startsWith(own) ?? false);
}
