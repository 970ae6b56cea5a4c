import { describe, expect, test } from "vitest";
import { answersTo, propositionsIn } from "../fixtures/read-mini.ts";

const manner = (text: string, language: "en" | "nl" = "en") => propositionsIn(text, language)[0]?.manner;

describe("mannerOf", () => {
  test("finds a plain sentence asserted, neither negated nor careful", () => {
    expect(manner("Zelvin lowers the risk of braskitis.")).toMatchObject({
      asserted: true,
      negated: false,
      careful: false,
      absolute: false,
      oneStudy: false,
      cues: [],
    });
  });

  test.each([
    ["Zelvin does not lower the risk of braskitis.", "en"],
    ["Zelvin never lowers the risk of braskitis.", "en"],
    ["Zelvin hardly lowers the risk of braskitis.", "en"],
    ["Zelvine verlaagt het risico op braskitis niet.", "nl"],
    ["Zelvine kan het risico op braskitis niet verlagen.", "nl"],
  ] as const)("hears a negation: %s", (text, language) => {
    expect(manner(text, language)).toMatchObject({ asserted: true, negated: true });
  });

  test("keeps a negation to its own clause", () => {
    const [first, second] = propositionsIn("Zelvin does not lower the risk of braskitis, but morbek causes lurmia.");
    expect(first?.manner.negated).toBe(true);
    expect(second?.manner.negated).toBe(false);
  });

  test("hears no negation in “not only”", () => {
    expect(manner("Zelvin not only lowers the risk of braskitis.")).toMatchObject({ asserted: true, negated: false });
  });

  test("makes nothing of two negations in one clause", () => {
    expect(answersTo("Zelvin does not never lower the risk of braskitis.")).toEqual([]);
  });

  test.each([
    ["There is no evidence that zelvin lowers the risk of braskitis.", "en"],
    ["No proof that zelvin lowers the risk of braskitis.", "en"],
    ["Er is geen bewijs dat zelvine het risico op braskitis verlaagt.", "nl"],
  ] as const)("takes doubt for a careful negation: %s", (text, language) => {
    expect(manner(text, language)).toMatchObject({ asserted: true, negated: true, careful: true });
  });

  test.each([
    ["The idea that zelvin lowers the risk of braskitis is false.", "en"],
    ["It is untrue that zelvin lowers the risk of braskitis.", "en"],
    ["It is a myth that zelvin lowers the risk of braskitis.", "en"],
    ["Het idee dat zelvine het risico op braskitis verlaagt is onzin.", "nl"],
  ] as const)("takes the denial of a myth for its contrary: %s", (text, language) => {
    expect(manner(text, language)).toMatchObject({ asserted: true, negated: true });
  });

  test.each([
    "Bewijs dat zelvine het risico op braskitis verlaagt, is er niet.",
    "Bewijs dat zelvine het risico op braskitis verlaagt, ontbreekt.",
    "Dat zelvine het risico op braskitis verlaagt, gelooft bijna niemand.",
  ])("puts nothing forward where that hangs on a verb behind it: %s", (text) => {
    expect(manner(text, "nl")?.asserted).toBe(false);
  });

  test("says nothing of a double denial", () => {
    expect(answersTo("It is untrue that zelvin does not lower the risk of braskitis.")).not.toContain(
      "zelvin-braskitis-risk refuted",
    );
  });

  test.each([
    ["There is no evidence that zelvin does not lower the risk of braskitis.", "en"],
    ["Er is geen bewijs dat zelvine het risico op braskitis niet verlaagt.", "nl"],
  ] as const)("says nothing where a denial is doubted: %s", (text, language) => {
    expect(manner(text, language)).toMatchObject({ asserted: false });
    expect(answersTo(text, language)).toEqual([]);
  });

  test("asks what governs a clause before the comma that parts the two", () => {
    expect(answersTo("Een studie vond, dat zelvine braskitis voorkomt.", "nl")).toEqual([
      "zelvin-braskitis-risk supported",
    ]);
    expect(answersTo("Hij droomde, dat zelvine braskitis voorkomt.", "nl")).toEqual([]);
    expect(answersTo("Een studie vond niet, dat zelvine braskitis voorkomt.", "nl")).toEqual([]);
    expect(answersTo("Hij droomde dat zelvine, bij zelvine, braskitis voorkomt.", "nl")).toEqual([]);
  });

  test.each([
    ["If adults take it, zelvin lowers the risk of braskitis.", ["zelvin-braskitis-risk supported"]],
    ["Zelvin lowers the risk of braskitis if adults take it.", ["zelvin-braskitis-risk supported"]],
    ["If divers take it, zelvin lowers the risk of braskitis.", ["zelvin-braskitis-risk refuted"]],
    ["If people have lurmia, zelvin lowers the risk of braskitis.", []],
    ["Zelvin lowers the risk of braskitis unless adults take it.", []],
    ["Zelvin lowers the risk of braskitis if adults do not take it.", []],
    ["Zelvin lowers the risk of braskitis if morbek helps adults.", []],
  ])("takes a condition that only names people for whom a sentence is about: %s", (text, answers) => {
    expect(answersTo(text)).toEqual(answers);
  });

  test("hears that it makes no difference in “whether or not”", () => {
    const either = "Of mensen geen of morbek nemen, het heeft geen effect op braskitis.";
    expect(answersTo(either, "nl")).toEqual([]);
    expect(answersTo("Of mensen morbek eten of geen, zelvine heeft geen effect op braskitis.", "nl")).toEqual([
      "zelvin-braskitis-risk refuted",
    ]);
    expect(answersTo("Of mensen morbek eten of geen, zelvine verlaagt het risico op braskitis.", "nl")).toEqual([]);
  });

  test.each([
    ["Lurmia is a myth: zelvin does not lower the risk of braskitis.", "en", ["zelvin-braskitis-risk refuted"]],
    ["Lurmia is a myth: zelvin lowers the risk of braskitis.", "en", []],
    ["Myth: zelvin does not lower the risk of braskitis.", "en", []],
  ] as const)("keeps a myth to what stands before its colon: %s", (text, language, answers) => {
    expect(answersTo(text, language)).toEqual(answers);
  });

  test.each([
    ["Mensen die morbek eten, hebben even vaak braskitis als mensen zonder.", ["morbek-braskitis-risk supported"]],
    ["Mensen die zelvine nemen, hebben minder vaak braskitis als mensen zonder.", []],
    ["Mensen die morbek eten, hebben even vaak braskitis, als zelvine helpt.", []],
  ])("reads a word for “if” as one that compares behind “as often”: %s", (text, answers) => {
    expect(answersTo(text, "nl")).toEqual(answers);
  });

  test("says nothing where something behind the clause is denied", () => {
    expect(answersTo("Zelvin to prevent braskitis is not often.")).toEqual([]);
    expect(answersTo("Zelvin prevents braskitis and not pain.")).toEqual(["zelvin-braskitis-risk supported"]);
  });

  test.each([
    ["a question", "Does zelvin lower the risk of braskitis?"],
    ["a plan", "Patients will study whether zelvin lowers the risk of braskitis."],
    ["something unclear", "It is unclear whether zelvin lowers the risk of braskitis."],
    ["a condition", "If zelvin lowers the risk of braskitis, it may ease pain."],
    ["a claim of others", "Some people claim zelvin lowers the risk of braskitis."],
    ["an idea that nobody judges", "The idea that zelvin lowers the risk of braskitis."],
    ["history", "Long ago zelvin lowered the risk of braskitis."],
    ["animals", "In mice zelvin lowers the risk of braskitis."],
    ["a purpose", "Zelvin is prescribed for people, it lowers the risk of braskitis."],
  ])("asserts nothing in %s", (_, text) => {
    for (const found of propositionsIn(text)) expect(found.manner.asserted).toBe(false);
    expect(answersTo(text)).toEqual([]);
  });

  test("hears a careful wording", () => {
    expect(manner("Zelvin may lower the risk of braskitis.")).toMatchObject({ asserted: true, careful: true });
    expect(manner("Zelvine kan mogelijk het risico op braskitis verlagen.", "nl")).toMatchObject({ careful: true });
  });

  test("hears that a sentence goes all the way", () => {
    expect(manner("Zelvin always lowers the risk of braskitis.")).toMatchObject({ absolute: true });
  });

  test("hears that one study found it", () => {
    expect(manner("A trial found that zelvin lowers the risk of braskitis.")).toMatchObject({
      asserted: true,
      oneStudy: true,
    });
  });

  test("shows the words that turned or weakened the sense", () => {
    const text = "Zelvin may not lower the risk of braskitis.";
    const cues = manner(text)?.cues.map(({ role, tag }) => `${role}: ${text.slice(tag.start, tag.end)}`);
    expect(cues).toEqual(["negation: not", "hedge: may"]);
  });
});
