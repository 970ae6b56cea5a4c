/* In a file without schemas, so that the popup stays small. */

/** Whose destination is meant for reports that say a verdict of Claimscope is wrong; every other name is a host. */
export const MAKERS = "claim-set-makers";

/** Whose destination a report goes to: that of its page's host; what is about a verdict goes to the makers of the claim set alone. */
export function recipientOf({ about, source }: { about: string; source: string }): string {
  if (about === "verdict") return MAKERS;
  return URL.canParse(source) ? new URL(source).host : source;
}

/** What a browser calls the host of a server, to be allowed to speak to it: `https://editors.example/*`. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
