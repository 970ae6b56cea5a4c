import type { Destination } from "./destination.ts";

/* Without a schema, so that the popup stays small; whoever builds the extension gives the address, and nobody else. */

const MAIL = /^mailto:([^\s@?,]+@[^\s@?,]+)$/;
const SERVER = /^https:\/\/[^\s/]+\/\S*$/;

/**
 * Where those who build the extension want reports on its verdicts: `mailto:claims@example.org`, or a container
 * `https://inbox.example.org/reports/claims/`; null for the empty string. Throws where it is neither.
 */
export function makersDestination(address: string): Destination | null {
  if (address === "") return null;
  const mail = MAIL.exec(address)?.[1];
  if (mail !== undefined) return { kind: "mail", address: mail };
  if (SERVER.test(address) && URL.canParse(address)) return { kind: "server", url: address, token: "" };
  throw new Error(`CLAIMSCOPE_MAKERS is neither mailto:… nor https://…/: ${address}`);
}

/** What is offered first for reports on a verdict: the makers' own address, or a file for the reader to give them where they have none. */
export function offerForMakers(address: string): Destination {
  return makersDestination(address) ?? { kind: "file", format: "json-ld" };
}
