import { describe, expect, test } from "vitest";
import type { CheckedClaim } from "#check/article-check.ts";
import { checkSentence } from "#check/check-sentence.ts";
import { shippedClaimSet, shippedTexts } from "../fixtures/mini-claim-set.ts";
import { LANGUAGES, outcomeOf, sentencesOf } from "./score.ts";

// What must hold of any sentence, whatever its verdict: seen on all development sentences that get one.

const claimSet = shippedClaimSet();
/** The share of exchanged sentences that may keep their verdict. */
const NONSENSE = 0.01;
const PATIENCE_MS = 60_000;
/** Where cases tell who does what, not the order of words. */
const FREE_ORDER: readonly string[] = ["ru", "uk"];
const spoken = LANGUAGES.filter((language) => claimSet.lexicon(language) !== null);

/** Sentences that say that the one before them is wrong, and sentences about nothing of health. */
const DENIALS: Partial<Record<string, string>> = {
  en: "That is not true.",
  nl: "Dat klopt niet.",
  de: "Das stimmt nicht.",
  fr: "C'est faux.",
  es: "Eso es falso.",
  ru: "Это неправда.",
  uk: "Це неправда.",
};
const UNRELATED: Partial<Record<string, string>> = {
  en: "The train left at nine.",
  nl: "De trein vertrok om negen uur.",
  de: "Der Zug fuhr um neun Uhr ab.",
  fr: "Le train est parti à neuf heures.",
  es: "El tren salió a las nueve.",
  ru: "Поезд ушёл в девять часов.",
  uk: "Потяг відійшов о дев'ятій.",
};

/** Words that stand for the subject: moved, they stand for it still. */
const PRONOUN = /^(?:waardoor|daardoor|hierdoor|daarmee|het|ze|it|they|dadurch|damit|davon)$/i;
const LINK = /verband|samenhang|\blink|connection|lien|Zusammenhang|relaci|связ|зв.яз/i;

type Answered = { text: string; claims: CheckedClaim[] };

/** Single development sentences that get exactly one verdict, a right one. */
function answered(language: string): Answered[] {
  return sentencesOf("development", language)
    .filter((sentence) => outcomeOf(sentence, language, claimSet).kind === "right")
    .map(({ text }) => ({ text, claims: checkSentence(text, language, claimSet).claims }))
    .filter(({ text, claims }) => claims.length === 1 && /^[^.?!:;“”"]+\.$/.test(text));
}

const verdicts = (text: string, language: string) =>
  checkSentence(text, language, claimSet).claims.map(({ claim, verdict }) => `${verdict} ${claim}`);

describe.each(spoken)("a sentence in %s that gets a verdict", (language) => {
  const sentences = answered(language);

  test(
    "keeps it beside sentences about something else",
    () => {
      for (const { text } of sentences) {
        const alone = verdicts(text, language);
        expect([text, verdicts(`${UNRELATED[language]} ${text}`, language)]).toEqual([text, alone]);
        expect([text, verdicts(`${text} ${UNRELATED[language]}`, language)]).toEqual([text, alone]);
      }
    },
    PATIENCE_MS,
  );

  test(
    "gets none where it is asked, or called wrong behind it",
    () => {
      for (const { text } of sentences) {
        expect([text, verdicts(`${text.slice(0, -1)}?`, language)]).toEqual([text, []]);
        expect([text, verdicts(`${text} ${DENIALS[language]}`, language)]).toEqual([text, []]);
      }
    },
    PATIENCE_MS,
  );

  test.skipIf(FREE_ORDER.includes(language))(
    "loses it where subject and outcome change places",
    () => {
      const kept = sentences.filter(({ text, claims: [claim] }) => {
        const swapped = claim && swap(text, claim);
        return swapped && answeredBy(swapped.text, swapped.subject, claim, language);
      });
      // A link between two things is one both ways round, and so is "no effect".
      const isMutual = ({ claims: [claim] }: Answered) =>
        claim?.reading?.says === "none" ||
        claim?.reasons.some(
          ({ role, means, text }) =>
            role === "relation" && (/^(none|affects|holds|fails)$/.test(means ?? "") || LINK.test(text)),
        );
      const wrong = kept.filter((sentence) => !isMutual(sentence)).map(({ text }) => text);
      // What two words exchanged make is not always a sentence at all.
      expect(wrong.slice(Math.ceil(sentences.length * NONSENSE))).toEqual([]);
    },
    PATIENCE_MS,
  );
});

/**
 * The sentence with its words for subject and outcome exchanged; null where the outcome comes first: there a preposition marks
 * it, which would have to move too.
 */
function swap(text: string, { reasons }: CheckedClaim): { text: string; subject: string } | null {
  const subject = reasons.find(({ role }) => role === "subject");
  const object = reasons.find(({ role }) => role === "object");
  if (!subject || !object || subject.end > object.start || PRONOUN.test(subject.text)) return null;
  const between = text.slice(subject.end, object.start);
  const swapped = text.slice(0, subject.start) + object.text + between + subject.text + text.slice(object.end);
  return { text: swapped, subject: subject.text };
}

/** True where a text gets the same verdict, and from the words that were moved: a pronoun still means what it meant. */
function answeredBy(text: string, subject: string, { claim, verdict }: CheckedClaim, language: string): boolean {
  return checkSentence(text, language, claimSet).claims.some(
    (other) =>
      other.claim === claim &&
      other.verdict === verdict &&
      other.reasons.some((reason) => reason.role === "subject" && reason.text === subject) &&
      !other.reasons.some((reason) => reason.role === "object" && reason.text === subject),
  );
}

describe("the claims' own statements", () => {
  test.each(["en", "nl"])("get no verdict in %s that goes against them", (language) => {
    const wrong = Object.entries(shippedTexts(language)).flatMap(([id, { statement }]) =>
      checkSentence(statement, language, claimSet)
        .claims.filter(({ claim, verdict }) => claim === id && verdict === "refuted")
        .map(() => statement),
    );
    expect(wrong).toEqual([]);
  });

  test("mean the same in every language that they are translated into", () => {
    const english = shippedTexts("en");
    const dutch = shippedTexts("nl");
    for (const id of Object.keys(english)) {
      const [one, other] = [
        [english[id]?.statement ?? "", "en"],
        [dutch[id]?.statement ?? "", "nl"],
      ].map(([text, language]) =>
        checkSentence(text as string, language as string, claimSet).claims.find(({ claim }) => claim === id),
      );
      if (one && other) expect([id, one.verdict]).toEqual([id, other.verdict]);
    }
  });
});
