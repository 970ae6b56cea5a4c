import { checkSentence } from "#check/check-sentence.ts";
import { openClaimSet } from "#claims/claim-set.ts";
import { compileApart } from "./compile-apart.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

const SENTENCE = "Statins reduce the risk of a heart attack.";

/** From the bytes of the compiled claim set that an English page needs to the first verdict, against `JSON.parse` of the same facts. */
export async function readyVsJson(): Promise<Figures> {
  const { facts, lexicon, json } = await compileApart({ synthetic: null });
  const decoder = new TextDecoder();
  const firstAnswer = () => {
    const set = openClaimSet(facts, () => lexicon);
    const { claims } = checkSentence(SENTENCE, "en", set);
    if (claims[0] === undefined) throw new Error(`no verdict on "${SENTENCE}"`);
    return claims[0].verdict;
  };
  const times = sideBySide(firstAnswer, () => json.map((part) => JSON.parse(decoder.decode(part)) as unknown));
  const kilobytes = (...parts: Uint8Array[]) => (parts.reduce((sum, { length }) => sum + length, 0) / 1_000).toFixed(0);
  return figuresOf(
    times,
    "ms",
    `compiled claim set for one language (${kilobytes(facts, lexicon)} KB) from bytes to the first verdict; decoding and JSON.parse of the same facts (${kilobytes(...json)} KB)`,
  );
}
