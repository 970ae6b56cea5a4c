import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSentence } from "#check/check-sentence.ts";
import type { ClaimFacts, ClaimSet } from "#claims/claim-set.ts";
import { type Answer, answer, type Says } from "#claims/verdict.ts";

/** A sentence with what a careful reader takes it to say; see docs/quality.md. */
export type Sentence = {
  id: string;
  text: string;
  /** Ids of the claims that it is about, which all answer alike; empty where it is about none. */
  claims: string[];
  says: string | null;
  manner: string | null;
  checkable: boolean;
  /** What makes it hard: negation, dose, hedge, passive, quoted-myth … */
  traits: string[];
};

/**
 * Development sentences may be read by those who write rules; of the unread ones only numbers are looked at. For each finding
 * the matching ones have a sentence that agrees and one that disagrees; pairs are minimal pairs in every language, on first and later findings.
 */
export const PARTS = ["development", "held-back", "matching", "pairs"] as const;
export type Part = (typeof PARTS)[number];
export const UNREAD: readonly Part[] = ["held-back", "pairs"];
export const LANGUAGES = ["en", "nl", "de", "fr", "es", "ru", "uk"] as const;

/** How one sentence fared. */
export type Outcome = {
  sentence: Sentence;
  /** True where a claim can answer it at all. */
  answerable: boolean;
  /** `right` and `wrong` are verdicts from the claim it is about, `alarm` one where none is due, `silent` none. */
  kind: "right" | "wrong" | "alarm" | "silent";
  checkable: boolean;
  /** The verdicts given, and the right ones, for people. */
  given: string;
  due: string;
};

/** The sentences of a part in one language. */
export function sentencesOf(part: Part, language: string): Sentence[] {
  const lines = readFileSync(join(import.meta.dirname, "sentences", `${part}.${language}.ndjson`), "utf8").trim();
  return lines.split("\n").map((line) => JSON.parse(line) as Sentence);
}

/** Claims that some sentences were written about: those about nothing were held against these only, and later claims may answer them. */
const written = new Set(
  JSON.parse(readFileSync(join(import.meta.dirname, "claims.json"), "utf8")) as readonly string[],
);

/** Reads a sentence and tells how it fared. */
export function outcomeOf(sentence: Sentence, language: string, claimSet: ClaimSet): Outcome {
  const { checkable, claims } = checkSentence(sentence.text, language, claimSet);
  return { ...judge(sentence, claims, claimSet), checkable: checkable === sentence.checkable };
}

/** Holds the verdicts that somebody gave a sentence against those that are due. */
export function judge(sentence: Sentence, claims: readonly Given[], claimSet: ClaimSet): Outcome {
  const ids = sentence.claims.filter((id) => claimSet.claims.has(id));
  const due = ids[0] ? rightAnswers(sentence, claimSet.claims.get(ids[0]) as ClaimFacts) : [null];
  const given = claims.filter(
    ({ claim }) => ids.includes(claim ?? "") || (ids.length === 0 && written.has(claim ?? "")),
  );
  return {
    sentence,
    answerable: due.some((one) => one !== null),
    kind: kindOf(given, ids, due),
    checkable: false,
    given: given.map(({ verdict, claim }) => `${verdict} ${claim}`).join(", "),
    due: due.join(" or "),
  };
}

function kindOf(given: readonly Given[], ids: readonly string[], due: readonly (Answer | null)[]): Outcome["kind"] {
  if (given.length === 0) return "silent";
  if (ids.length === 0) return "alarm";
  return given.every(({ verdict }) => due.includes(verdict)) ? "right" : "wrong";
}

/** A verdict and the claim that it is from. */
type Given = { claim: string | null; verdict: Answer | null };

/** Answers that count as right; null stands for silence. */
function rightAnswers({ says, manner }: Sentence, claim: ClaimFacts): (Answer | null)[] {
  if (manner === "other") return [null, ...exceptedAnswers(says as Says, claim)];
  if (manner !== "sure" && manner !== "careful") return [null];
  if (says === "mixed" || says === "unclear" || says === null) return [null, "mixed", "insufficient"];
  return (["association", "effect"] as const).map((strength) =>
    answer(says as Says, claim, { careful: manner === "careful", possible: false, absolute: false, strength }),
  );
}

/** A sentence about other people than the finding's may be answered by what the finding says of its exceptions. */
function exceptedAnswers(says: Says, claim: ClaimFacts): (Answer | null)[] {
  const shown = (claim.exceptions ?? []).flatMap(({ shows }) => shows ?? []);
  return shown.flatMap((shows) =>
    [true, false].map((careful) =>
      answer(says, { ...claim, shows }, { careful, possible: false, absolute: false, strength: "effect" }),
    ),
  );
}

/** How many fared how. */
export type Tally = {
  answerable: number;
  covered: number;
  given: number;
  right: number;
  others: number;
  alarms: number;
};

/**
 * Counts outcomes. Coverage is `covered` of `answerable`, precision `right` of `given`, false alarms `alarms` of `others`. A
 * verdict on a sentence of a claim that none can answer (a question, a plan) counts as given, and as wrong.
 */
export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
  return {
    answerable: count(({ answerable }) => answerable),
    covered: count(({ answerable, kind }) => answerable && kind === "right"),
    given: count(({ kind }) => kind === "right" || kind === "wrong"),
    right: count(({ kind }) => kind === "right"),
    others: count(({ sentence }) => sentence.claims.length === 0),
    alarms: count(({ kind }) => kind === "alarm"),
  };
}
