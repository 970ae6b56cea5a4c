import { bySchema } from "./by-schema.ts";
import { type Answer, type Ask, type MessageName, protocol } from "./protocol.ts";
import { type Responder, respond, type Sender } from "./respond.ts";

/** A message whose answer is nothing may be handled by a function that returns nothing at all. */
type Handler<N extends MessageName> =
  undefined extends Answer<N>
    ? (ask: Ask<N>, sender: Sender) => Promise<void>
    : (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
export type Handlers = { [N in MessageName]?: Handler<N> };

/**
 * Answers the messages named in `handlers`, in the background. What other extensions send, what is not in the protocol and
 * what breaks its schema never reaches a handler. Returns what stops the listening.
 */
export function listen(handlers: Handlers): () => void {
  return respond((name) => (isHandled(handlers, name) ? responderTo(name, handlers[name] as Responder) : null));
}

function isHandled(handlers: Handlers, name: string): name is MessageName {
  return Object.hasOwn(protocol, name) && Object.hasOwn(handlers, name);
}

function responderTo(name: MessageName, handle: Responder): Responder {
  return (ask, sender) => {
    if ("ownPagesOnly" in protocol[name] && !sender.isOwnPage) throw new Error(`${name} is not for web pages`);
    return handle(bySchema(protocol[name].ask, ask), sender);
  };
}
