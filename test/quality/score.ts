import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSentence } from "#check/check-sentence.ts";
import type { ClaimFacts, ClaimSet } from "#claims/claim-set.ts";
import { type Answer, answer, type Says } from "#claims/verdict.ts";

/** A sentence with what a careful reader takes it to say; see docs/quality.md. */
type Sentence = {
  id: string;
  text: string;
  /** What it is about, as `pairs.json` names it, or a claim id; null where it is about no claim. */
  pair: string | null;
  says: string | null;
  manner: string | null;
  checkable: boolean;
};

/** The parts of the sentences, and the languages there are of each. */
export const PARTS = ["development", "development-2", "held-back"] as const;
export type Part = (typeof PARTS)[number];
export const LANGUAGES = ["en", "nl"] as const;

export type Score = {
  /** Sentences that a claim can answer, and those that got the right verdict. */
  answerable: number;
  right: number;
  /** Sentences that got a verdict from the claim they are about. */
  given: number;
  /** Sentences about no claim, and those of them that got a verdict all the same. */
  others: number;
  alarms: number;
  sentences: number;
  checkable: number;
  /** One line for each wrong verdict, false alarm, and sentence without its verdict. */
  wrong: string[];
  alarmed: string[];
  missed: string[];
};

const pairs = JSON.parse(readFileSync(join(import.meta.dirname, "pairs.json"), "utf8")) as Record<string, string[]>;

/** Reads all sentences of a part in one language and counts how they fare. */
export function score(part: Part, language: string, claimSet: ClaimSet): Score {
  const lines = readFileSync(join(import.meta.dirname, `${part}.${language}.ndjson`), "utf8")
    .trim()
    .split("\n");
  const total: Score = {
    answerable: 0,
    right: 0,
    given: 0,
    others: 0,
    alarms: 0,
    sentences: 0,
    checkable: 0,
    wrong: [],
    alarmed: [],
    missed: [],
  };
  for (const line of lines) add(total, JSON.parse(line) as Sentence, language, claimSet);
  return total;
}

function add(total: Score, sentence: Sentence, language: string, claimSet: ClaimSet): void {
  const found = checkSentence(sentence.text, language, claimSet);
  total.sentences++;
  if (found.checkable === sentence.checkable) total.checkable++;
  const ids = claimsAbout(sentence, claimSet);
  if (ids.length > 0) addAnswer(total, sentence, found.claims, ids, claimSet);
  else addOther(total, sentence, found.claims);
}

function claimsAbout({ pair }: Sentence, claimSet: ClaimSet): string[] {
  if (pair === null) return [];
  return pairs[pair] ?? (claimSet.claims.has(pair) ? [pair] : []);
}

type Given = ReturnType<typeof checkSentence>["claims"];

function addOther(total: Score, { id, text }: Sentence, claims: Given): void {
  total.others++;
  if (claims.length === 0) return;
  total.alarms++;
  total.alarmed.push(`${id} ${text} → ${describe(claims)}`);
}

function addAnswer(total: Score, sentence: Sentence, claims: Given, ids: readonly string[], claimSet: ClaimSet): void {
  const right = rightAnswers(sentence, claimSet.claims.get(ids[0] as string) as ClaimFacts);
  const own = claims.filter(({ claim }) => ids.includes(claim ?? ""));
  const wrong = own.filter(({ verdict }) => !right.includes(verdict));
  const isAnswerable = right.some((one) => one !== null);
  if (isAnswerable) total.answerable++;
  if (own.length > 0) total.given++;
  if (own.length > 0 && wrong.length === 0) total.right++;
  if (wrong.length > 0)
    total.wrong.push(`${sentence.id} ${sentence.text} → ${describe(wrong)}, right is ${right.join(" or ")}`);
  if (isAnswerable && own.length === 0) total.missed.push(`${sentence.id} ${sentence.text} [${sentence.says}]`);
}

function describe(claims: Given): string {
  return claims.map(({ verdict, claim }) => `${verdict} ${claim}`).join(", ");
}

/** Answers that count as right; null stands for silence. */
function rightAnswers({ says, manner }: Sentence, claim: ClaimFacts): (Answer | null)[] {
  if (manner !== "sure" && manner !== "careful") return [null];
  if (says === "mixed" || says === "unclear" || says === null) return [null, "mixed", "insufficient"];
  return (["association", "effect"] as const).map((strength) =>
    answer(says as Says, claim, { careful: manner === "careful", possible: false, absolute: false, strength }),
  );
}
