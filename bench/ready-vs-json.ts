import { readFileSync } from "node:fs";
import { checkSentence } from "#check/check-sentence.ts";
import { type CompiledClaimSet, openClaimSet } from "#claims/claim-set.ts";
import { COMPILED_CLAIM_SET } from "../src/cli/load-claim-set.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

const SENTENCE = "Statins reduce the risk of a heart attack.";

/** From the bytes of the compiled claim set to the first verdict, against `JSON.parse` of the facts in it. */
export function readyVsJson(): Figures {
  const bytes = readFileSync(COMPILED_CLAIM_SET);
  const decoder = new TextDecoder();
  const facts = new TextEncoder().encode(JSON.stringify(JSON.parse(decoder.decode(bytes))));
  const firstAnswer = () => {
    const { claims } = checkSentence(
      SENTENCE,
      "en",
      openClaimSet(JSON.parse(decoder.decode(bytes)) as CompiledClaimSet),
    );
    if (claims[0] === undefined) throw new Error(`no verdict on "${SENTENCE}"`);
    return claims[0].verdict;
  };
  const times = sideBySide(firstAnswer, () => JSON.parse(decoder.decode(facts)));
  const size = (bytes.length / 1_000).toFixed(0);
  return figuresOf(
    times,
    "ms",
    `compiled claim set (${size} KB) from bytes to the first verdict; decoding and JSON.parse of the same facts`,
  );
}
