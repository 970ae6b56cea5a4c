/** The match pattern for all pages of an address's host; null where the reader cannot be asked to allow it: plain http, files, the browser's own pages. */
export function patternFor(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const mayBeAsked =
    (protocol === "https:" && hostname.includes(".")) || (protocol === "http:" && hostname === "localhost");
  return mayBeAsked ? `${protocol}//${hostname}/*` : null;
}

/** Whether a match pattern of the form `scheme://host/*` covers an address. */
export function covers(pattern: string, url: string): boolean {
  const [scheme = "", rest = ""] = pattern.split("://");
  const host = rest.replace(/\/\*$/, "");
  const { protocol, hostname } = new URL(url);
  if (scheme !== "*" && protocol !== `${scheme}:`) return false;
  if (!host.startsWith("*.")) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}
