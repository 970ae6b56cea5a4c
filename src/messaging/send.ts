import { bySchema } from "./by-schema.ts";
import { post, postToTab } from "./post.ts";
import { type Answer, type Ask, type MessageName, protocol } from "./protocol.ts";

export type AskArguments<N extends MessageName> = undefined extends Ask<N> ? [ask?: Ask<N>] : [ask: Ask<N>];

/** Asks the background, from one of the extension's own pages. Throws `MessageError`. */
export function send<N extends MessageName>(name: N, ...[ask]: AskArguments<N>): Promise<Answer<N>> {
  return post({ name, ask }, answerTo(name));
}

/** Asks the content script of a tab. Throws `MessageError`, `unreachable` where the tab has none. */
export function sendToTab<N extends MessageName>(tabId: number, name: N, ...[ask]: AskArguments<N>): Promise<Answer<N>> {
  return postToTab(tabId, { name, ask }, answerTo(name));
}

function answerTo<N extends MessageName>(name: N): (answer: unknown) => Answer<N> {
  return (answer) => bySchema(protocol[name].answer, answer) as Answer<N>;
}
