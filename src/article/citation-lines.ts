import type { Article, Block } from "#check/article.ts";
import type { Marker } from "#citations/reference.ts";
import { says } from "./page-words.ts";

/** What stands between marks on a line of their own. */
const FILLING = /[\s,;.:()[\]–-]+/gu;

/** The blocks, those that hold nothing but citation marks called so. `markers` are in the order of the text. */
export function markCitationLines({ text, blocks }: Pick<Article, "text" | "blocks">, markers: Marker[]): Block[] {
  const waiting = markers.values();
  let marker = waiting.next();
  return blocks.map((block) => {
    const inside: Marker[] = [];
    for (; !marker.done && marker.value.end <= block.end; marker = waiting.next()) inside.push(marker.value);
    const isCitations = block.kind !== "title" && inside.length > 0 && isMarksOnly(text, block, inside);
    return isCitations ? { ...block, kind: "citations" } : block;
  });
}

function isMarksOnly(text: string, block: Block, markers: Marker[]): boolean {
  // Linked words are markers, too, but a sentence that is one link is still a sentence.
  if (markers.some(({ text: mark }) => !/\d/.test(mark) || mark.length > 40)) return false;
  let rest = "";
  let at = block.start;
  for (const { start, end } of markers) {
    rest += text.slice(at, start);
    at = end;
  }
  const bare = (rest + text.slice(at, block.end)).replace(FILLING, " ").trim();
  return bare === "" || says("mark", bare) || says("mark", bare.replaceAll(" ", "-"));
}
