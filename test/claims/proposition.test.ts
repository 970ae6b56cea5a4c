import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oddText, storm } from "../fixtures/odd-text.ts";
import { answersTo, propositionsIn } from "../fixtures/read-mini.ts";

const AGREES = ["zelvin-braskitis-risk supported"];
const OPPOSES = ["zelvin-braskitis-risk refuted"];

describe("propositions", () => {
  test.each([
    ["active", "Zelvin lowers the risk of braskitis."],
    ["active, without a named quantity", "Zelvin prevents braskitis."],
    ["active, of people who take it", "In people who take it, zelvin lowers the risk of braskitis."],
    ["active, with taking it as the subject", "Taking zelvin lowers the risk of braskitis."],
    ["passive", "The risk of braskitis was lowered by zelvin."],
    ["a comparison of people", "People who take zelvin get braskitis less often."],
    ["a comparison in numbers", "People who take zelvin have fewer cases of braskitis."],
    ["a verb and a noun of change", "A reduction in braskitis is due to zelvin."],
    ["intransitive", "The risk of braskitis falls with zelvin."],
    ["with words of degree", "Zelvin really lowers the risk of this braskitis significantly."],
    ["with the label of a brand", "Zelvora lowers the risk of brask fever."],
  ])("reads a sentence that is %s", (_, text) => {
    expect(answersTo(text)).toEqual(AGREES);
  });

  test.each([
    ["the verb second", "Zelvine verlaagt het risico op braskitis."],
    ["the verb last", "Zelvine kan het risico op braskitis verlagen."],
    ["the verb before its subject", "Later verlaagt zelvine het risico op braskitis."],
    ["the participle last", "Het risico op braskitis wordt door zelvine verlaagd."],
    ["a verb in two parts", "Zelvine neemt de kans op braskitis weg."],
    ["a compound for the risk", "Zelvine verlaagt het braskitisrisico."],
    ["people at the front", "Mensen die zelvine nemen hebben minder vaak braskitis."],
  ])("reads a Dutch sentence with %s", (_, text) => {
    expect(answersTo(text, "nl")).toEqual(AGREES);
  });

  test.each([
    ["Zelvin raises the risk of braskitis.", "en"],
    ["Zelvin causes braskitis.", "en"],
    ["The risk of braskitis was raised by zelvin.", "en"],
    ["People who take zelvin have braskitis more often.", "en"],
    ["Without zelvin the risk of braskitis is lowered.", "en"],
    ["Zelvine verhoogt het risico op braskitis.", "nl"],
    ["Zelvine kan het risico op braskitis verhogen.", "nl"],
    ["Mensen die zelvine nemen hebben vaker braskitis.", "nl"],
  ] as const)("never hears agreement in the opposite: %s", (text, language) => {
    expect([[], OPPOSES]).toContainEqual(answersTo(text, language));
  });

  test.each([
    ["Braskitis lowers zelvin.", "en"],
    ["Braskitis lowers the risk of zelvin.", "en"],
    ["Zelvin was lowered by braskitis.", "en"],
    ["People with braskitis take zelvin more often.", "en"],
    ["Braskitis verlaagt zelvine.", "nl"],
    ["Zelvine wordt door braskitis verlaagd.", "nl"],
  ] as const)("says nothing where cause and outcome have changed places: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual([]);
  });

  test.each([
    "Zelvin lowers the price of braskitis.",
    "Zelvin lowers tariffs on braskitis.",
    "Zelvin merchants lower the risk of braskitis.",
    "Intravenous zelvin lowers the risk of braskitis.",
  ])("says nothing where a word near the pair fits no slot: %s", (text) => {
    expect(answersTo(text)).toEqual([]);
  });

  test("says nothing of people who act themselves", () => {
    expect(answersTo("Morbek eaters raised the risk of lurmia.")).toEqual([]);
    expect(answersTo("Morbek eaters have lurmia more often.")).toEqual(["morbek-lurmia-risk supported"]);
  });

  test("turns the direction for people who go without", () => {
    expect(answersTo("Morbek avoiders have lurmia less often.")).toEqual(["morbek-lurmia-risk supported"]);
    expect(answersTo("Morbek avoiders have lurmia more often.")).toEqual(["morbek-lurmia-risk refuted"]);
    expect(answersTo("People who do not eat morbek have lurmia less often.")).toEqual(["morbek-lurmia-risk supported"]);
  });

  test("turns the direction for the contrary of an outcome, but not what is good for it", () => {
    expect(answersTo("A glow lamp raises brightness.")).toEqual(answersTo("A glow lamp eases dimness."));
    expect(answersTo("A glow lamp lowers brightness.")).toEqual(["glow-lamp-dimness-severity refuted"]);
    expect(answersTo("A glow lamp improves brightness.")).toEqual(["glow-lamp-dimness-severity supported"]);
    expect(answersTo("A glow lamp worsens brightness.")).toEqual(["glow-lamp-dimness-severity refuted"]);
  });

  test("reads each member of a list of causes and of a list of outcomes", () => {
    expect(answersTo("Zelvin and morbek lower the risk of braskitis.")).toEqual([
      "zelvin-braskitis-risk supported",
      "morbek-braskitis-risk refuted",
    ]);
    expect(answersTo("Zelvin lowers the risk of lurmia and braskitis.")).toEqual(AGREES);
  });

  test("reads each of two clauses with its own pair", () => {
    expect(answersTo("Zelvin prevents braskitis, but morbek is linked to lurmia.")).toEqual([
      "zelvin-braskitis-risk supported",
      "morbek-lurmia-risk supported",
    ]);
  });

  test("reads a relation without direction", () => {
    expect(answersTo("Zelvin works by way of guard cells.")).toEqual(["zelvin-works-by-guard-cells supported"]);
    expect(answersTo("Zelvin does not work by way of guard cells.")).toEqual(["zelvin-works-by-guard-cells refuted"]);
  });

  test("reads a noun that ties two things", () => {
    expect(answersTo("There is a link between morbek and lurmia.")).toEqual(["morbek-lurmia-risk supported"]);
    expect(answersTo("There is no link between morbek and lurmia.")).toEqual(["morbek-lurmia-risk refuted"]);
  });

  test("reads nothing into a sentence that is longer than any sentence", () => {
    const long = `Zelvin lowers the risk of braskitis ${"and then some more of the same ".repeat(100)}`;
    expect(propositionsIn(long)).toEqual([]);
  });

  test("throws on no text and cuts its mentions from it", () => {
    fc.assert(
      fc.property(oddText, fc.constantFrom("en" as const, "nl" as const), (text, language) => {
        for (const { frame } of propositionsIn(text, language)) {
          for (const { start, end } of [frame.subject, frame.object]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  test.each([
    "zelvin braskitis ",
    "zelvin lowers risk of braskitis ",
    "zelvin lower lower ",
    "people who take zelvin and ",
    "zelvin, braskitis, ",
    "risk of ",
    "in divers with ",
  ])("finishes a sentence that repeats %j as often as a sentence may be long, a hundred times", (pattern) => {
    const text = storm(pattern, 2_000).split(" ").slice(0, 390).join(" ");
    for (let times = 0; times < 100; times++) propositionsIn(text);
    expect(propositionsIn(`${text}`).length).toBeLessThan(1_000);
  });
});
