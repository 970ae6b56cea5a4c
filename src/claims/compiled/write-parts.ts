import type { CompiledClaimSet } from "../claim-set.ts";
import { writeEvidence } from "./write-evidence.ts";
import { writeClaimTexts, writeFacts } from "./write-facts.ts";
import { writeLexicon } from "./write-lexicon.ts";

/** All parts of a claim set by their names, `facts` last: to match, a page loads `facts` and one `lexicon`; to show, `evidence` and one of the `texts`. */
export function writeParts({ facts, lexicons, texts }: CompiledClaimSet): Map<string, Uint8Array> {
  return new Map([
    ...Object.entries(lexicons).map(([language, lexicon]) => [`lexicon.${language}`, writeLexicon(lexicon)] as const),
    ...Object.entries(texts).map(([language, words]) => [`texts.${language}`, writeClaimTexts(words)] as const),
    ["evidence", writeEvidence(facts.evidence)] as const,
    ["facts", writeFacts(facts)] as const,
  ]);
}
