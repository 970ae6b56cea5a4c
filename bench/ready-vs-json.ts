import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSentence } from "#check/check-sentence.ts";
import { type Facts, openClaimSet } from "#claims/claim-set.ts";
import type { CompiledLexicon } from "#claims/lexicon.ts";
import { COMPILED_CLAIM_SET } from "../src/cli/load-claim-set.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

const SENTENCE = "Statins reduce the risk of a heart attack.";

/** From the bytes of the compiled claim set that an English page needs to the first verdict, against `JSON.parse` of the facts in them. */
export function readyVsJson(): Figures {
  const [facts, lexicon] = ["facts", "lexicon.en"].map((part) =>
    readFileSync(join(COMPILED_CLAIM_SET, `${part}.json`)),
  ) as [Buffer, Buffer];
  const decoder = new TextDecoder();
  const parsed = <T>(bytes: Uint8Array) => JSON.parse(decoder.decode(bytes)) as T;
  const firstAnswer = () => {
    const set = openClaimSet(parsed<Facts>(facts), () => parsed<CompiledLexicon>(lexicon));
    const { claims } = checkSentence(SENTENCE, "en", set);
    if (claims[0] === undefined) throw new Error(`no verdict on "${SENTENCE}"`);
    return claims[0].verdict;
  };
  const times = sideBySide(firstAnswer, () => [parsed(facts), parsed(lexicon)]);
  const size = ((facts.length + lexicon.length) / 1_000).toFixed(0);
  return figuresOf(
    times,
    "ms",
    `compiled claim set for one language (${size} KB) from bytes to the first verdict; decoding and JSON.parse of the same facts`,
  );
}
