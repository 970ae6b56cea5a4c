/** JSON-LD in the profile of Web Annotations. */
export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** The types we can answer in, the preferred one first. */
const OFFERED: readonly [range: string, type: string][] = [
  ["application/ld+json", ANNOTATION_TYPE],
  ["application/json", "application/json; charset=utf-8"],
];

/** Which of our types an `Accept` header wants most (RFC 9110, 12.5.1); null where it takes none of them. */
export function acceptedType(accept: string | undefined): string | null {
  if (!accept?.trim()) return ANNOTATION_TYPE;
  const ranges = accept.split(",").map(readRange);
  const ranked = OFFERED.map(([name, type]) => ({ type, weight: weightOf(name, ranges) }));
  const best = ranked.toSorted((a, b) => b.weight - a.weight)[0];
  return best && best.weight > 0 ? best.type : null;
}

interface Range {
  name: string;
  weight: number;
}

function readRange(text: string): Range {
  const [name = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { name, weight: Number.isFinite(weight) ? weight : 0 };
}

/** The most specific range decides. */
function weightOf(name: string, ranges: readonly Range[]): number {
  const specific = [name, "application/*", "*/*"].map((wanted) => ranges.find((range) => range.name === wanted));
  return specific.find((range) => range !== undefined)?.weight ?? 0;
}
