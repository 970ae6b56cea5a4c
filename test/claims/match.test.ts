import { describe, expect, test } from "vitest";
import { answersTo, propositionsIn } from "../fixtures/read-mini.ts";

describe("match", () => {
  test("lets a claim about a wider subject speak to a narrower one", () => {
    expect(answersTo("Zelvatrine lowers the risk of braskitis.")).toEqual(["zelvin-braskitis-risk supported"]);
  });

  test("lets a claim about a wider outcome speak to a narrower one", () => {
    expect(answersTo("Zelvin raises the risk of young braskitis.")).toEqual(["zelvin-braskitis-risk refuted"]);
    expect(answersTo("Zelvatrine raises the risk of young braskitis.")).toEqual(["zelvin-braskitis-risk refuted"]);
  });

  test("says nothing of the same remedy and another disease", () => {
    expect(propositionsIn("Yarrowine lowers the risk of lurmia.")).toEqual([]);
  });

  test("says nothing of another quantity than the claim's", () => {
    expect(answersTo("Zelvin lowers the duration of braskitis.")).toEqual([]);
    expect(answersTo("Zelvin lowers deaths from braskitis.")).toEqual([]);
  });

  test("answers by what the claim shows of the people that it excepts", () => {
    expect(answersTo("In divers zelvin lowers the risk of braskitis.")).toEqual(["zelvin-braskitis-risk refuted"]);
  });

  test("says nothing of special people whom the claim does not name", () => {
    expect(answersTo("In islanders zelvin lowers the risk of braskitis.")).toEqual([]);
    expect(answersTo("In divers yarrowine lowers the risk of braskitis.")).toEqual([]);
  });

  test("answers for the people whom the claim names", () => {
    expect(answersTo("In islanders yarrowine lowers the risk of braskitis.")).toEqual([
      "yarrowine-braskitis-risk supported",
    ]);
  });

  test("takes adults for people in general", () => {
    expect(answersTo("In adults zelvin lowers the risk of braskitis.")).toEqual(["zelvin-braskitis-risk supported"]);
  });

  test("takes a comparison with others who may have a cause of their own for no word against a harm", () => {
    expect(answersTo("People who take morbek have lurmia less often.")).toEqual(["morbek-lurmia-risk refuted"]);
    expect(answersTo("People who take morbek have lurmia less often than placebo.")).toEqual([
      "morbek-lurmia-risk refuted",
    ]);
    expect(answersTo("People who take morbek have lurmia less often than divers.")).toEqual([]);
    expect(answersTo("People who take morbek have lurmia less often than blacksmiths.")).toEqual([]);
  });

  test("says nothing where several claims about the pair answer differently", () => {
    expect(propositionsIn("Quint has no effect on lurmia.")).toHaveLength(1);
    expect(answersTo("Quint has no effect on lurmia.")).toEqual([]);
  });

  test("answers with the claim about the quantity that the sentence names", () => {
    expect(answersTo("Quint lowers the duration of lurmia.")).toEqual(["quint-lurmia-duration supported"]);
    expect(answersTo("Quint lowers the risk of lurmia.")).toEqual(["quint-lurmia-risk refuted"]);
  });

  test.each([
    ["a disease: its risk", "Quint prevents lurmia.", ["quint-lurmia-risk refuted"]],
    ["a biomarker: its level", "Zelvin raises ferrol.", ["zelvin-ferrol-level supported"]],
    ["a symptom: how bad it is", "Zelvin lowers thorn pain.", ["zelvin-thorn-pain-severity overstated"]],
  ])("takes a verb without a quantity to speak of what is usual for %s", (_, text, answers) => {
    expect(answersTo(text)).toEqual(answers);
  });

  test("hears a longer survival as fewer deaths", () => {
    expect(answersTo("Zelvin lowers deaths from lurmia.")).toEqual(["zelvin-lurmia-mortality supported"]);
    expect(answersTo("Zelvin raises survival with lurmia.")).toEqual(["zelvin-lurmia-mortality supported"]);
    expect(answersTo("Zelvin lowers survival with lurmia.")).toEqual(["zelvin-lurmia-mortality refuted"]);
  });

  test("hears better and worse by what is good: more survival, less severity", () => {
    expect(answersTo("Zelvin improves survival with lurmia.")).toEqual(["zelvin-lurmia-mortality supported"]);
    expect(answersTo("Zelvin worsens survival with lurmia.")).toEqual(["zelvin-lurmia-mortality refuted"]);
    expect(answersTo("A glow lamp improves dimness.")).toEqual(["glow-lamp-dimness-severity supported"]);
    expect(answersTo("A glow lamp worsens dimness.")).toEqual(["glow-lamp-dimness-severity refuted"]);
  });

  test("says nothing of a level that gets better: more of it may be good or bad", () => {
    expect(answersTo("Zelvin improves ferrol.")).toEqual([]);
  });

  test("takes a function that is raised for the way something works", () => {
    expect(answersTo("Zelvin raises guard cells.")).toEqual(["zelvin-works-by-guard-cells supported"]);
    expect(answersTo("Zelvin lowers guard cells.")).toEqual(["zelvin-works-by-guard-cells refuted"]);
  });
});
