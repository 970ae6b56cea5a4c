import { post } from "./post.ts";
import type { Answer, Ask, MessageName } from "./protocol.ts";

type AskArguments<N extends MessageName> = undefined extends Ask<N> ? [ask?: Ask<N>] : [ask: Ask<N>];

/**
 * Asks the background, from one of the extension's own pages. Throws `MessageError`. The answer is taken as it is: only the
 * background can have given it, and it reads by the schemas whatever comes from a page or from storage.
 */
export function send<N extends MessageName>(name: N, ...[ask]: AskArguments<N>): Promise<Answer<N>> {
  return post({ name, ask }, (answer) => answer as Answer<N>);
}
