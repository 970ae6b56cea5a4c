import type { CompiledClaimSet } from "../claim-set.ts";
import { writeClaimTexts, writeFacts } from "./write-facts.ts";
import { writeLexicon } from "./write-lexicon.ts";

/** All parts of a claim set by their names, `facts` last: what each page loads is `facts`, one `lexicon` and one of the `texts`. */
export function writeParts({ facts, lexicons, texts }: CompiledClaimSet): Map<string, Uint8Array> {
  return new Map([
    ...Object.entries(lexicons).map(([language, lexicon]) => [`lexicon.${language}`, writeLexicon(lexicon)] as const),
    ...Object.entries(texts).map(([language, words]) => [`texts.${language}`, writeClaimTexts(words)] as const),
    ["facts", writeFacts(facts)] as const,
  ]);
}
