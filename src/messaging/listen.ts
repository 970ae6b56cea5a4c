import { bySchema } from "./by-schema.ts";
import { isLargerThan } from "./message-size.ts";
import { type Answer, type Ask, type MessageName, protocol } from "./protocol.ts";
import { type Responder, respond, type Sender } from "./respond.ts";

/** Most that a page's process may send, see `isLargerThan`: three times the longest report. */
const MOST_FROM_PAGES = 200_000;

/** A message whose answer is nothing may be handled by a function that returns nothing at all. */
type Handler<N extends MessageName> =
  undefined extends Answer<N>
    ? (ask: Ask<N>, sender: Sender) => Promise<void>
    : (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
export type Handlers = { [N in MessageName]?: Handler<N> };

/**
 * Answers the messages named in `handlers`, in the background. What other extensions send, what is not in the protocol, what
 * breaks its schema and what is too large for a page never reaches a handler. Returns what stops the listening.
 */
export function listen(handlers: Handlers): () => void {
  return respond((name) => (isHandled(handlers, name) ? responderTo(name, handlers[name] as Responder) : null));
}

function isHandled(handlers: Handlers, name: string): name is MessageName {
  return Object.hasOwn(protocol, name) && Object.hasOwn(handlers, name);
}

function responderTo(name: MessageName, handle: Responder): Responder {
  return (ask, sender) => {
    const { [name]: rules } = protocol;
    if (!("fromPages" in rules) && !sender.isOwnPage) throw new Error(`${name} is not for web pages`);
    const most = "most" in rules ? rules.most : MOST_FROM_PAGES;
    if (!sender.isOwnPage && isLargerThan(ask, most)) throw new Error(`${name}: larger than it can be`);
    return handle(bySchema(rules.ask, ask), sender);
  };
}
