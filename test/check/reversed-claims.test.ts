import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { shippedClaimSet } from "../fixtures/mini-claim-set.ts";

const claimSet = shippedClaimSet();

/** The one verdict about a sentence; null where there is none. */
function verdict(text: string, language: string) {
  const { claims } = checkSentence(text, language, claimSet);
  expect(claims.length).toBeLessThan(2);
  return claims[0]?.verdict ?? null;
}

// Findings that are older than this project and that no new study is likely to turn.
type Row = [sentence: string, negated: string, swapped: string, is: "supported" | "refuted"];
const SENTENCES: Record<"en" | "nl", Row[]> = {
  en: [
    ["Smoking causes lung cancer.", "Smoking does not cause lung cancer.", "Lung cancer causes smoking.", "supported"],
    [
      "Statins lower the risk of heart attacks.",
      "Statins do not lower the risk of heart attacks.",
      "Heart attacks lower the risk of statins.",
      "supported",
    ],
    [
      "The HPV vaccine prevents cervical cancer.",
      "The HPV vaccine does not prevent cervical cancer.",
      "Cervical cancer prevents the HPV vaccine.",
      "supported",
    ],
    [
      "Folic acid prevents neural tube defects.",
      "Folic acid does not prevent neural tube defects.",
      "Neural tube defects prevent folic acid.",
      "supported",
    ],
    ["Salt raises blood pressure.", "Salt does not raise blood pressure.", "Blood pressure raises salt.", "supported"],
    [
      "Alcohol increases the risk of breast cancer.",
      "Alcohol does not increase the risk of breast cancer.",
      "Breast cancer increases the risk of alcohol.",
      "supported",
    ],
    [
      "Metformin lowers blood sugar.",
      "Metformin does not lower blood sugar.",
      "Blood sugar lowers metformin.",
      "supported",
    ],
    [
      "The MMR vaccine causes autism.",
      "The MMR vaccine does not cause autism.",
      "Autism causes the MMR vaccine.",
      "refuted",
    ],
    [
      "Antibiotics help against the common cold.",
      "Antibiotics do not help against the common cold.",
      "The common cold helps against antibiotics.",
      "refuted",
    ],
    ["Vitamin C prevents colds.", "Vitamin C does not prevent colds.", "Colds prevent vitamin C.", "refuted"],
  ],
  nl: [
    [
      "Roken veroorzaakt longkanker.",
      "Roken veroorzaakt geen longkanker.",
      "Longkanker veroorzaakt roken.",
      "supported",
    ],
    [
      "Statines verlagen het risico op een hartinfarct.",
      "Statines verlagen het risico op een hartinfarct niet.",
      "Een hartinfarct verlaagt het risico op statines.",
      "supported",
    ],
    [
      "Het HPV-vaccin voorkomt baarmoederhalskanker.",
      "Het HPV-vaccin voorkomt baarmoederhalskanker niet.",
      "Baarmoederhalskanker voorkomt het HPV-vaccin.",
      "supported",
    ],
    [
      "Foliumzuur voorkomt een open ruggetje.",
      "Foliumzuur voorkomt een open ruggetje niet.",
      "Een open ruggetje voorkomt foliumzuur.",
      "supported",
    ],
    [
      "Zout kan de bloeddruk verhogen.",
      "Zout kan de bloeddruk niet verhogen.",
      "De bloeddruk kan zout verhogen.",
      "supported",
    ],
    [
      "Alcohol verhoogt het risico op borstkanker.",
      "Alcohol verhoogt het risico op borstkanker niet.",
      "Borstkanker verhoogt het risico op alcohol.",
      "supported",
    ],
    [
      "Metformine verlaagt de bloedsuiker.",
      "Metformine verlaagt de bloedsuiker niet.",
      "De bloedsuiker verlaagt metformine.",
      "supported",
    ],
    [
      "De BMR-prik veroorzaakt autisme.",
      "De BMR-prik veroorzaakt geen autisme.",
      "Autisme veroorzaakt de BMR-prik.",
      "refuted",
    ],
    [
      "Antibiotica helpen tegen verkoudheid.",
      "Antibiotica helpen niet tegen verkoudheid.",
      "Verkoudheid helpt tegen antibiotica.",
      "refuted",
    ],
    [
      "Vitamine C voorkomt verkoudheid.",
      "Vitamine C voorkomt verkoudheid niet.",
      "Verkoudheid voorkomt vitamine C.",
      "refuted",
    ],
  ],
};
const ROWS = (["en", "nl"] as const).flatMap((language) =>
  SENTENCES[language].map((row) => [language, ...row] as const),
);

describe("a sentence about a finding that stands", () => {
  test.each(ROWS)("gets its verdict (%s): %s", (language, sentence, _negated, _swapped, is) => {
    expect(verdict(sentence, language)).toBe(is);
  });

  test.each(ROWS)(
    "never keeps its verdict when it is negated (%s): %s",
    (language, _sentence, negated, _swapped, is) => {
      expect([null, is === "supported" ? "refuted" : "supported"]).toContain(verdict(negated, language));
    },
  );

  test.each(ROWS)(
    "gets no verdict when cause and outcome change places (%s): %s",
    (language, _sentence, _negated, swapped) => {
      expect(verdict(swapped, language)).toBeNull();
    },
  );

  test.each(ROWS)("gets no verdict as a question (%s): %s", (language, sentence) => {
    expect(verdict(sentence.replace(/\.$/, "?"), language)).toBeNull();
  });

  test.each(ROWS)(
    "keeps its verdict beside sentences of other things (%s): %s",
    (language, sentence, _negated, _swapped, is) => {
      const other = language === "en" ? "The museum opens at ten." : "Het museum gaat om tien uur open.";
      expect(verdict(`${other} ${sentence}`, language)).toBe(is);
      expect(verdict(`${sentence} ${other}`, language)).toBe(is);
    },
  );
});
