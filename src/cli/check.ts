// npm run -s check: checks an article, sentences or DOIs. Answers go to standard output, everything else to standard error.
import { checkJson } from "#check/check-json.ts";
import type { OpenPack } from "#check/with-packs.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import { type Format, parseArguments, type Request, UsageError } from "./arguments.ts";
import { checkHtml, type FileCheck } from "./check-file.ts";
import { answerDoi, answerSentence } from "./check-lines.ts";

import { formatSarif } from "./format-sarif.ts";
import { formatText } from "./format-text.ts";
import { loadClaimSet, loadClaimTexts } from "./load-claim-set.ts";
import { loadRetractions } from "./load-retractions.ts";
import { keptPacks } from "./pack-folder.ts";
import { readInput } from "./read-input.ts";

const CHECKED = 0;
const FOUND = 1;
const NO_GOOD = 2;

/** A result as text; `place` is where the article is from. JSON always tells why. */
const FORMATTERS: Record<Format, (result: FileCheck, place: string, explain: boolean) => string> = {
  text: (result, _, explain) => formatText(result, explain),
  json: checkJson,
  sarif: formatSarif,
};

function run(request: Request): number {
  const input = readInput(request.file);
  if (request.kind === "sentences") {
    const claimSet = loadClaimSet();
    const packs = request.packs ? loadPacks(claimSet) : [];
    return answerLines(input, (line) => answerSentence(line, claimSet, packs));
  }
  if (request.kind === "dois") return answerDois(input);
  const claimSet = loadClaimSet();
  const packs = request.packs ? loadPacks(claimSet) : [];
  const known = { claimSet, retractions: loadRetractions() };
  const result = checkHtml(input, request, known, (language) => loadClaimTexts(language, claimSet), packs);
  process.stdout.write(FORMATTERS[request.format](result, request.url ?? request.file, request.explain));
  return request.failOn.some((name) => wasFound(name, result)) ? FOUND : CHECKED;
}

/** The user's packs; those that no longer fit are told of and left out. */
function loadPacks(claimSet: ClaimSet): OpenPack[] {
  return keptPacks(claimSet).flatMap(({ listed, open }) => {
    if (!open)
      console.error(`check: without the claim pack “${listed.name}”, which does not fit: ${listed.problems[0]}`);
    return open ?? [];
  });
}

function answerDois(input: string): number {
  const retractions = loadRetractions();
  return answerLines(input, (line) => answerDoi(line, retractions));
}

function answerLines(input: string, answer: (line: string) => string): number {
  const answers = input
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(answer);
  process.stdout.write(answers.map((line) => `${line}\n`).join(""));
  return CHECKED;
}

function wasFound(name: string, { check }: FileCheck): boolean {
  return check.claims.some(({ verdict }) => verdict === name) || check.references.some(({ status }) => status === name);
}

try {
  process.exitCode = run(parseArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`check: ${error.message.replace(/\s+/g, " ")}`);
  process.exitCode = NO_GOOD;
}
