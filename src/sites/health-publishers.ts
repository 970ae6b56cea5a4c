import list from "../../assets/sources/health-publishers.json";

/** Publishers of health articles, by the language of their articles. Claimscope runs there by itself only after the reader said so. */
export const HEALTH_PUBLISHERS: Readonly<Record<string, readonly string[]>> = list;

/** The match pattern for a publisher's domain with all its subdomains. */
export function publisherPattern(domain: string): string {
  return `https://*.${domain}/*`;
}

/** The domain, or the host, that a site's match pattern is about: `health.example` of `https://*.health.example/*`. */
export function siteName(pattern: string): string {
  return pattern
    .replace(/^[a-z*]+:\/\//, "")
    .replace(/^\*\./, "")
    .replace(/\/\*$/, "");
}
