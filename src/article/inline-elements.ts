/** A part of a block that matters to citations: a link, raised text, or code (in which nothing is a mark). */
export interface InlineSpan {
  kind: "link" | "raised" | "code";
  start: number;
  end: number;
  element: Element;
}

/** Elements that stand in a line, or are not shown. All others, unknown ones with a hyphen excepted, break it. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark nobr output picture q s samp slot small source span " +
    "strike strong sub sup svg time track tt u var wbr ruby rb rtc script style template"
  ).split(" "),
);
const CODE = new Set(["code", "pre", "samp", "kbd", "tt", "var"]);
/** Marks that only scripts follow name their entry in an attribute: `<span data-id="#citation-3">`. */
const NAMES_ENTRY = /^#\w*(?:ref|cit|bib|note)/i;

/** True for an element that stands in a line. */
export function isInline(tag: string): boolean {
  return INLINE.has(tag) || tag.includes("-");
}

/** What an element is to citations; null for most. */
export function spanKind(element: Element, tag: string): InlineSpan["kind"] | null {
  if (tag === "a" || tag === "button") return "link";
  if (CODE.has(tag)) return "code";
  if (isInline(tag) && [...element.attributes].some(({ value }) => NAMES_ENTRY.test(value))) return "link";
  return tag === "sup" ? "raised" : null;
}
