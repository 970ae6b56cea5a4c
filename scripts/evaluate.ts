// Measures the matcher on the sentences of test/quality: coverage, precision and false alarms.
// node scripts/evaluate.ts [development|development-2|held-back] [--errors] [--misses]   Of the held-back part only figures are shown.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSentence } from "#check/check-sentence.ts";
import type { Claim } from "#claims/claim.ts";
import { openClaimSet } from "#claims/claim-set.ts";
import { type Answer, answer, type Says } from "#claims/verdict.ts";

type Sentence = {
  id: string;
  language: string;
  text: string;
  pair: string | null;
  says: string | null;
  manner: string | null;
  checkable: boolean;
  traits: string[];
};

const root = join(import.meta.dirname, "..");
const part = ["held-back", "development-2"].find((name) => process.argv.includes(name)) ?? "development";
const show = (what: string) => part !== "held-back" && process.argv.includes(`--${what}`);
const pairs = JSON.parse(readFileSync(join(root, "test/quality/pairs.json"), "utf8")) as Record<string, string[]>;
const claimSet = openClaimSet(JSON.parse(readFileSync(join(root, ".output/claim-set.json"), "utf8")));

/** Answers that count as right; null stands for silence. */
function rightAnswers(sentence: Sentence, claim: Claim): (Answer | null)[] {
  if (sentence.manner !== "sure" && sentence.manner !== "careful") return [null];
  if (sentence.says === "mixed" || sentence.says === "unclear" || sentence.says === null)
    return [null, "mixed", "insufficient"];
  const careful = sentence.manner === "careful";
  return (["association", "effect"] as const).map((strength) =>
    answer(sentence.says as Says, claim, { careful, possible: false, absolute: false, strength }),
  );
}

for (const language of ["en", "nl"]) {
  const lines = readFileSync(join(root, `test/quality/${part}.${language}.ndjson`), "utf8")
    .trim()
    .split("\n");
  const count = { about: 0, answerable: 0, given: 0, right: 0, others: 0, alarms: 0, checkable: 0 };
  for (const line of lines) {
    const sentence = JSON.parse(line) as Sentence;
    const found = checkSentence(sentence.text, language, claimSet);
    const verdicts = found.claims.filter((claim) => claim.verdict !== null);
    if (found.checkable === sentence.checkable) count.checkable++;
    const ids = sentence.pair
      ? (pairs[sentence.pair] ?? (claimSet.claims.has(sentence.pair) ? [sentence.pair] : undefined))
      : undefined;
    if (!ids) {
      count.others++;
      if (verdicts.length > 0) {
        count.alarms++;
        if (show("errors"))
          console.log(`ALARM ${sentence.id} ${sentence.text}\n   → ${verdicts.map((v) => `${v.verdict} ${v.claim}`)}`);
      }
      continue;
    }
    count.about++;
    const claim = claimSet.claims.get(ids[0] as string) as Claim;
    const right = rightAnswers(sentence, claim);
    const answerable = right.some((one) => one !== null);
    if (answerable) count.answerable++;
    const own = verdicts.filter((verdict) => ids.includes(verdict.claim ?? ""));
    const wrong = own.filter((verdict) => !right.includes(verdict.verdict));
    if (own.length > 0) {
      count.given++;
      if (wrong.length === 0) count.right++;
    }
    if (wrong.length > 0 && show("errors"))
      console.log(
        `WRONG ${sentence.id} ${sentence.text}\n   says ${sentence.says} ${sentence.manner}, right ${right}, got ${wrong.map((v) => `${v.verdict} ${v.claim}`)}`,
      );
    const other = verdicts.filter((verdict) => !ids.includes(verdict.claim ?? ""));
    if (other.length > 0 && show("errors"))
      console.log(`OTHER ${sentence.id} ${sentence.text}\n   → ${other.map((v) => `${v.verdict} ${v.claim}`)}`);
    if (answerable && own.length === 0 && show("misses"))
      console.log(`MISS ${sentence.id} ${sentence.text} [${sentence.says}]`);
  }
  const percent = (a: number, b: number) => `${a}/${b} = ${((100 * a) / b).toFixed(1)} %`;
  console.log(
    `${part} ${language}: coverage ${percent(count.right, count.answerable)}, precision ${percent(count.right, count.given)}, false alarms ${percent(count.alarms, count.others)}, checkable right ${percent(count.checkable, lines.length)}`,
  );
}
