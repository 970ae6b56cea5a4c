import type { Frame } from "./frame.ts";
import type { Lexicon } from "./lexicon.ts";

/** Ids of the concepts that single words within the cues of a frame name: "protects men from". */
export function conceptsWithin({ signs }: Frame, { phrases }: Lexicon): string[] {
  return signs
    .filter(({ entry }) => entry?.role !== "concept")
    .flatMap(({ tag }) => tag.words)
    .flatMap((word) => phrases.entriesOf(word))
    .flatMap((entry) => (entry.role === "concept" && entry.as === "label" ? [entry.concept] : []));
}
