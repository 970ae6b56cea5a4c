import { counted, text } from "../text.ts";
import type { SentenceCounts } from "./sentence-findings.ts";

/** `12 of 28 sentences make a health claim. There is evidence on 11 of them.` */
export function coverageWords({ sentences, claiming, answered }: SentenceCounts): string {
  if (claiming === 0) return text("stateEmptyHint");
  return `${counted("coverageClaims", claiming, claiming, sentences)} ${text("coverageEvidence", answered)}`;
}
