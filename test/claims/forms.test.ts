import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandForms, inflect, phraseKey } from "#claims/forms.ts";

describe("expandForms", () => {
  test.each([
    ["one form", ["one form"]],
    ["(give|gives) in", ["give in", "gives in"]],
    ["(a|) cause", ["a cause", "cause"]],
    ["vaccin(atie|)", ["vaccinatie", "vaccin"]],
    ["((is|was) not|never) seen", ["is not seen", "was not seen", "never seen"]],
    ["(a|b) (a|b)", ["a a", "b a", "a b", "b b"]],
    ["(x|x)", ["x"]],
    ["keep … at bay", ["keep … at bay"]],
    ["( a | b )", ["a", "b"]],
    ["()", []],
  ])("makes of %j what it stands for", (entry, forms) => {
    expect(expandForms(entry).sort()).toEqual([...forms].sort());
  });

  test.each(["(a", "a)", "((a)", "a|b", "a (b))"])("refuses %j and names it", (entry) => {
    expect(() => expandForms(entry)).toThrow(entry);
  });

  test("writes out shorthands, also those that name others", () => {
    const shorthands = { be: ["is", "are"], "is linked": ["{be} linked"] };
    expect(expandForms("{is linked} to", shorthands)).toEqual(["is linked to", "are linked to"]);
    expect(expandForms("lower{s}", { s: ["", "s"] })).toEqual(["lower", "lowers"]);
  });

  test("refuses a shorthand that nobody knows or that names itself", () => {
    expect(() => expandForms("{what} now")).toThrow("{what} now");
    expect(() => expandForms("{round}", { round: ["{round}"] })).toThrow("{round}");
  });

  test("refuses an entry whose choices multiply without end", () => {
    expect(() => expandForms("(a|b)(a|b|c)".repeat(12))).toThrow("too many forms");
  });

  test("makes as many forms as the choices multiply to, each once", () => {
    const choices = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(choices, { maxLength: 4 }), (groups) => {
        const forms = expandForms(groups.map((group) => `(${group.join("|")})`).join(" "));
        const product = groups.reduce((count, group) => count * group.length, 1);
        expect(forms).toHaveLength(groups.length === 0 ? 0 : product);
        expect(new Set(forms).size).toBe(forms.length);
      }),
    );
  });
});

describe("phraseKey", () => {
  test("writes a phrase the way tokens of a text read", () => {
    expect(phraseKey("  PD-L1  Expressie ")).toBe("pd l1 expressie");
    expect(phraseKey("Crohn’s disease")).toBe("crohn's disease");
  });
});

describe("inflect", () => {
  const english = [
    { ending: "[^sxz']$", add: ["s"] },
    { ending: "([sxz]|ch|sh)$", add: ["es"] },
    { ending: "[^aeiou]y$", cut: 1, add: ["ies"] },
  ];
  const dutch = [
    { ending: "[^aeiou][aeou]([bdgklmnprst])$", repeat: 1, add: ["en"] },
    { ending: "[aeiou]{2}s$", cut: 1, add: ["zen"] },
  ];

  test.each([
    ["statin", ["statin", "statins"]],
    ["virus", ["virus", "viruses"]],
    ["allergy", ["allergy", "allergys", "allergies"]],
    ["heart attack", ["heart attack", "heart attacks"]],
  ])("gives English %j its regular forms", (label, forms) => {
    expect(inflect(label, english)).toEqual(forms);
  });

  test.each([
    ["bacil", ["bacil"]],
    ["val", ["val", "vallen"]],
    ["virus", ["virus", "virussen"]],
    ["ziekenhuis", ["ziekenhuis", "ziekenhuizen"]],
    ["koe", ["koe"]],
  ])("gives Dutch %j its regular forms", (label, forms) => {
    expect(inflect(label, dutch)).toEqual(forms);
  });
});
