import domains from "../../assets/sources/domains.json" with { type: "json" };

/** Who publishes what an address leads to: a kind of publisher, and no judgement of what it says. */
export const PUBLISHER_KINDS = [
  "journal",
  "regulator",
  "public-body",
  "patient-organisation",
  "news",
  "health-portal",
  "reference-work",
  "shop",
  "social-medium",
] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

const kinds = new Map(
  PUBLISHER_KINDS.flatMap((kind) => domains[kind].map((domain): [string, PublisherKind] => [domain, kind])),
);

/** The kind of publisher behind an address, by its host or the nearest wider one in `assets/sources/domains.json`; null for one that is not there. */
export function publisherKind(url: string | null): PublisherKind | null {
  const host = url?.match(/^(?:https?:)?\/\/([^/?#@:]{1,253})/i)?.[1]?.toLowerCase();
  const labels = host?.split(".").slice(-6) ?? [];
  for (let skip = 0; skip < labels.length - 1; skip++) {
    const kind = kinds.get(labels.slice(skip).join("."));
    if (kind) return kind;
  }
  return null;
}
