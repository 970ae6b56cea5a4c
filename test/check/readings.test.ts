import { describe, expect, test } from "vitest";
import { checkSentence } from "#check/check-sentence.ts";
import { shippedClaimSet } from "../fixtures/mini-claim-set.ts";

const claimSet = shippedClaimSet();

function verdictOf(text: string, language: string): string | null {
  return checkSentence(text, language, claimSet).claims[0]?.verdict ?? null;
}

describe("English", () => {
  test.each([
    ["It is unlikely that the MMR vaccine causes autism.", "supported"],
    ["There is little reason to believe that vitamin C prevents colds.", "supported"],
    ["There is no evidence for the myth that the MMR vaccine causes autism.", "supported"],
    ["Nor do antibiotics help against the common cold.", "supported"],
    ["Autism is not caused by the MMR vaccine.", "supported"],
    ["That statins prevent heart attacks is no myth.", "supported"],
    ["People did not get fewer colds by taking vitamin C.", "supported"],
    ["Statins, which millions of people take, lower the risk of a heart attack.", "supported"],
    ["Most lung cancer is due to smoking.", "supported"],
    ["Cut your risk of a heart attack with statins.", "supported"],
    ["For depression, antidepressants are no better than a placebo.", "refuted"],
    ["The more fibre people eat, the lower their risk of bowel cancer.", "supported"],
    ["If you have had the flu vaccine, you are less likely to get the flu.", "supported"],
    ["Statins cut the risk of a hart attack.", null],
    ["Despite the flu shot, more older people got the flu this year.", null],
    ["Antibiotcs do nothing for the common cold.", "supported"],
    ["Statins are cheap. They lower the risk of a heart attack.", "supported"],
    ["Statins and aspirin are cheap. They lower the risk of a heart attack.", null],
    ["Mammograms lower deaths from breast cancer in women aged 50 to 69.", "supported"],
    ["Antidepressants do not ease depression.", "refuted"],
    ["Antidepressants do not ease depression in people aged 8 to 12.", null],
    ["Reduces lung cancer deaths in smokers.", null],
    ["Millions take statins, which lower the risk of a heart attack.", "supported"],
    ["Quitting smoking, which lowers the risk of lung cancer, is hard.", "supported"],
    ["Skipping statins, which raises the risk of a heart attack, is unwise.", null],
    ["In vegans, vitamin D lowers the risk of fractures.", null],
    ["Vitamin C prevents a cold sore.", null],
    ["Beta-carotene raises the risk of lung cancer in non-smokers.", null],
    ["Ginkgo makes no difference to whether people develop dementia.", "supported"],
    ["Whether hearing aids prevent dementia is not known.", "insufficient"],
    ["Eating less salt raises blood pressure.", "refuted"],
    ["Smoking is useless against lung cancer.", null],
    ["He denied that smoking causes lung cancer.", null],
    ["She dreamt that statins prevent heart attacks.", null],
    ["Sunscreen blocks UV rays, which cause skin cancer.", null],
    ["Smokers can cut their risk of lung cancer by eating fruit.", null],
    ["Studies of green tea and cancer contradict each other.", "insufficient"],
    ["Experts cannot yet say whether green tea prevents cancer.", "insufficient"],
    ["Proof that green tea prevents cancer is lacking.", "insufficient"],
    ["Green tea and cancer books sell well.", null],
    ["Obese women get kidney cancer more often than slim ones.", "supported"],
    ["Tamoxifen protects women from breast cancer.", "supported"],
    ["Tamoxifen protects men from breast cancer.", null],
    ["In men, tamoxifen prevents breast cancer.", null],
    ["Smoking in pregnancy causes COPD.", null],
    ["One glass of wine does not cause liver cirrhosis.", null],
    ["Once you have a cold, vitamin C does not prevent it.", null],
    ["Ginkgo helps people with dementia remember more.", null],
    ["Screening that saves lives among women with lung cancer is rare.", null],
    ["Alzheimer's patients go downhill more slowly on lecanemab.", "supported"],
    ["Alzheimer's patients go downhill faster on lecanemab.", "refuted"],
    ["The MMR vaccine was wrongly blamed for autism.", "supported"],
    ["Statins work: people who take them have fewer heart attacks.", "supported"],
    ["A heart attack is less likely if you are on a statin.", "supported"],
    ["High LDL is nothing to fear, because it doesn't cause heart disease.", "refuted"],
    ["Far from preventing heart attacks, statins cause them.", "refuted"],
    ["For patients with macular degeneration, plain vitamin E slows the disease.", "overstated"],
    ["Children can have the MMR vaccine without any risk of autism.", "supported"],
    ["Patients on aspirin without symptoms of heart disease.", null],
    ["For preventing heart attacks, statins are useless.", "refuted"],
    ["In people with insomnia, exercise lowers blood pressure.", null],
    ["Aspirin prevents heart attacks in people over 70.", null],
    ["Vitamin C prevents the common cold in marathon runners.", "supported"],
    ["The price of statins rose faster than the number of heart attacks.", null],
    ["Statins lower good cholesterol.", null],
    ["“The flu vaccine gives you the flu.” In fact the vaccine makes influenza less likely.", "supported"],
    ["Myth: vitamin C prevents colds.", null],
  ])("“%s” gets %s", (text, verdict) => {
    expect(verdictOf(text, "en")).toBe(verdict);
  });

  test("one sentence can make two claims, each with its own words", () => {
    const { claims } = checkSentence("Statins lower cholesterol but do not prevent heart attacks.", "en", claimSet);
    expect(claims.map(({ text, verdict }) => [text, verdict])).toEqual([
      ["Statins lower cholesterol", "supported"],
      [expect.stringContaining("heart attacks"), "refuted"],
    ]);
  });
});

describe("Dutch", () => {
  test.each([
    ["Ondanks statines krijgen steeds meer mensen een hartinfarct.", null],
    ["Het is onwaarschijnlijk dat de BMR-prik autisme veroorzaakt.", "supported"],
    ["Vitamine C voorkomt verkoudheid niet.", "supported"],
    ["Minder zout eten verlaagt de bloeddruk.", "supported"],
    ["Er is geen verband tussen mobiele telefoons en hersentumoren.", "supported"],
    ["Nog nooit is aangetoond dat roken longkanker veroorzaakt.", "refuted"],
    ["Van de griepprik krijg je griep.", "refuted"],
    ["Ik betwijfel of roken longkanker veroorzaakt.", null],
    ["De tabaksindustrie ontkende dat roken longkanker veroorzaakt.", null],
    ["De kans dat de BMR-prik autisme veroorzaakt is nihil.", null],
    ["Sommigen beweren dat de BMR-prik autisme veroorzaakt.", null],
    ["Of een hoortoestel dementie helpt voorkomen, weten we nog niet.", "insufficient"],
    ["Honden met longkanker leven langer dankzij pembrolizumab.", null],
    ["Bestraling spaart tumorcellen.", null],
    ["Bewijs dat de BMR-prik autisme veroorzaakt, ontbreekt.", "supported"],
    ["Of chocola acne geeft, is nooit aangetoond.", "insufficient"],
    ["Of roken longkanker veroorzaakt, is nooit aangetoond.", null],
    ["Onderzoekers ruziën over de vraag of nachtwerk borstkanker veroorzaakt.", "mixed"],
    ["Roken is duur. Wie het doet, krijgt vaker longkanker.", "supported"],
    ["Rokers krijgen er longkanker van.", "supported"],
    ["Met obesitas stijgt het risico op leverkanker.", "supported"],
    ["Mensen met obesitas die afvallen, krijgen minder vaak darmkanker.", null],
    ["Antibiotica zijn duur: tegen een verkoudheid doen ze niets.", "supported"],
    ["Als je al verkouden bent, voorkomt vitamine D een verkoudheid niet.", null],
    ["Borstvoeding beschermt je kind tegen borstkanker.", null],
    ["Mannen die alcohol drinken, krijgen vaker borstkanker.", null],
    ["Een ei per dag geeft geen hogere kans op hart- en vaatziekten.", "insufficient"],
    ["Ibuprofen geeft geen hogere kans op een hartinfarct dan naproxen.", null],
    ["Vitamine D doet niets om een verkoudheid te voorkomen.", "supported"],
    ["Longkanker is bijna altijd het werk van tabak.", "supported"],
    ["De kans op longkanker bij (ex-)rokers is hoger.", null],
  ])("“%s” gets %s", (text, verdict) => {
    expect(verdictOf(text, "nl")).toBe(verdict);
  });
});
