// Measures how sentences are read, on those of test/quality: coverage, precision and false alarms, with 95 % intervals; apart from
// these, whether each finding meets the sentences written for it.
// npm run eval [-- PART … LANGUAGE … --traits --errors --misses]; of held-back and pairs only numbers are shown.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadClaimSet } from "../src/cli/load-claim-set.ts";
import {
  LANGUAGES,
  type Outcome,
  outcomeOf,
  PARTS,
  type Part,
  sentencesOf,
  tally,
  UNREAD,
} from "../test/quality/score.ts";
import { wilson } from "../test/quality/wilson.ts";

const options = process.argv.slice(2);
const chosen = <T extends string>(all: readonly T[]) => {
  const named = all.filter((one) => options.includes(one));
  return named.length > 0 ? named : all;
};
const claimSet = loadClaimSet();

function share(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = (value: number) => (100 * value).toFixed(1);
  const [low, high] = wilson(part, whole);
  return `${part}/${whole} = ${percent(part / whole)} % (${percent(low)}–${percent(high)})`;
}

function figures(name: string, outcomes: readonly Outcome[]): string {
  const { answerable, covered, given, right, others, alarms } = tally(outcomes);
  const parts = [
    `coverage ${share(covered, answerable)}`,
    `precision ${share(right, given)}`,
    `false alarms ${share(alarms, others)}`,
  ];
  return `${name}: ${parts.join(", ")}`;
}

function byTrait(outcomes: readonly Outcome[]): string[] {
  const traits = [...new Set(outcomes.flatMap(({ sentence }) => sentence.traits))].sort();
  return traits.map((trait) =>
    figures(
      `  ${trait}`,
      outcomes.filter(({ sentence }) => sentence.traits.includes(trait)),
    ),
  );
}

function lines(outcomes: readonly Outcome[], kinds: readonly Outcome["kind"][]): string[] {
  return outcomes
    .filter(({ kind, answerable }) => kinds.includes(kind) && (kind !== "silent" || answerable))
    .map(
      ({ kind, sentence, given, due }) =>
        `${kind} ${sentence.id} ${sentence.text} → ${given || "nothing"}; due: ${due}`,
    );
}

function show(part: Part, language: string): void {
  if (!existsSync(join(import.meta.dirname, "..", "test", "quality", "sentences", `${part}.${language}.ndjson`)))
    return;
  const outcomes = sentencesOf(part, language).map((sentence) => outcomeOf(sentence, language, claimSet));
  if (!UNREAD.includes(part) && options.includes("--errors"))
    for (const line of lines(outcomes, ["wrong", "alarm"])) console.log(line);
  if (!UNREAD.includes(part) && options.includes("--misses"))
    for (const line of lines(outcomes, ["silent"])) console.log(line);
  console.log(figures(`${part} ${language}`, outcomes));
  const right = outcomes.filter(({ checkable }) => checkable).length;
  console.log(`  told whether it can be checked: ${share(right, outcomes.length)}`);
  if (options.includes("--traits")) for (const line of byTrait(outcomes)) console.log(line);
}

for (const part of chosen(PARTS)) for (const language of chosen(LANGUAGES)) show(part, language);
