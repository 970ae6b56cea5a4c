import { join } from "node:path";
import { checkSentence } from "#check/check-sentence.ts";
import { openClaimSet } from "#claims/claim-set.ts";
import { compile } from "#claims/compile.ts";
import { writeFacts } from "#claims/compiled/write-facts.ts";
import { writeLexicon } from "#claims/compiled/write-lexicon.ts";
import { readClaimSources } from "../src/cli/claim-sources.ts";
import { type Figures, figuresOf, sideBySide } from "./side-by-side.ts";

const SENTENCE = "Statins reduce the risk of a heart attack.";
const ASSETS = join(import.meta.dirname, "..", "assets");

/** What an English page needs of the claim set, compiled from its sources: as JSON, and as it is written. */
function englishParts() {
  const sources = readClaimSources(ASSETS);
  const cues = sources.cues.filter(({ language }) => language === "en");
  const { facts, lexicons } = compile({ ...sources, cues }, "bench");
  const lexicon = lexicons["en"];
  if (!lexicon) throw new Error("there is no English lexicon");
  const encoder = new TextEncoder();
  return {
    json: [facts, lexicon].map((part) => encoder.encode(JSON.stringify(part))),
    written: { facts: writeFacts(facts), lexicon: writeLexicon(lexicon) },
  };
}

/** From the bytes of the compiled claim set that an English page needs to the first verdict, against `JSON.parse` of the same facts. */
export function readyVsJson(): Figures {
  const { json, written } = englishParts();
  const decoder = new TextDecoder();
  const firstAnswer = () => {
    const set = openClaimSet(written.facts, () => written.lexicon);
    const { claims } = checkSentence(SENTENCE, "en", set);
    if (claims[0] === undefined) throw new Error(`no verdict on "${SENTENCE}"`);
    return claims[0].verdict;
  };
  const times = sideBySide(firstAnswer, () => json.map((part) => JSON.parse(decoder.decode(part)) as unknown));
  const kilobytes = (...parts: Uint8Array[]) => (parts.reduce((sum, { length }) => sum + length, 0) / 1_000).toFixed(0);
  const [ours, theirs] = [kilobytes(written.facts, written.lexicon), kilobytes(...json)];
  return figuresOf(
    times,
    "ms",
    `compiled claim set for one language (${ours} KB) from bytes to the first verdict; decoding and JSON.parse of the same facts (${theirs} KB)`,
  );
}
