// Measures how sentences are read, on those of test/quality: coverage, precision and false alarms.
// npm run eval [-- development|development-2|held-back] [--errors] [--misses]; of the held-back part only numbers are shown.
import { loadClaimSet } from "../src/cli/load-claim-set.ts";
import { LANGUAGES, PARTS, type Part, score } from "../test/quality/score.ts";

const options = process.argv.slice(2);
const named = PARTS.filter((part) => options.includes(part));
const claimSet = loadClaimSet();

function percent(part: number, whole: number): string {
  return `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;
}

function show(part: Part, language: string): void {
  const total = score(part, language, claimSet);
  const lines = [
    ...(options.includes("--errors")
      ? [...total.wrong.map((line) => `wrong ${line}`), ...total.alarmed.map((line) => `alarm ${line}`)]
      : []),
    ...(options.includes("--misses") ? total.missed.map((line) => `missed ${line}`) : []),
  ];
  if (part !== "held-back") for (const line of lines) console.log(line);
  console.log(
    `${part} ${language}: coverage ${percent(total.right, total.answerable)}, precision ${percent(total.right, total.given)}, ` +
      `false alarms ${percent(total.alarms, total.others)}, checkable right ${percent(total.checkable, total.sentences)}`,
  );
}

for (const part of named.length > 0 ? named : PARTS) for (const language of LANGUAGES) show(part, language);
