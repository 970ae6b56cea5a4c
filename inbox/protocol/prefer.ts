/** What a container is asked for: its pages with whole reports or with their addresses only, and whether one comes at once. */
export interface Representation {
  iris: boolean;
  minimal: boolean;
}

const IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
const DESCRIPTIONS = "http://www.w3.org/ns/oa#PreferContainedDescriptions";
const MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";

/**
 * What a `Prefer` header asks for (https://www.w3.org/TR/annotation-protocol/#container-preferences); null without one that is about
 * representations. Preferences that exclude each other cannot be honoured: then neither is.
 */
export function preferred(header: string | undefined): Representation | null {
  const include = /(?:^|[;,]\s*)include\s*=\s*"([^"]{0,500})"/i.exec(header ?? "")?.[1];
  if (!header || !/^\s*return\s*=\s*"?representation/i.test(header) || include === undefined) return null;
  const asked = new Set(include.split(/\s+/));
  return { iris: asked.has(IRIS) && !asked.has(DESCRIPTIONS), minimal: asked.has(MINIMAL) };
}
