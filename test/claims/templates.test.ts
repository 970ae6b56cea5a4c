import { describe, expect, test } from "vitest";
import { answersTo } from "../fixtures/read-mini.ts";

type Case = readonly [text: string, language: "en" | "nl"];

/** Sentences that read like the ones beside them, and must not. */
function staySilent(cases: readonly Case[]) {
  test.each(cases)("says nothing of: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual([]);
  });
}

describe("what is said of those who have the outcome", () => {
  test.each<Case>([
    ["In lurmia, quint helps better than zelvin.", "en"],
    ["In lurmia, quint helps better than placebo.", "en"],
    ["Taking quint in patients with lurmia helps.", "en"],
    ["Patients with lurmia who take quint have it faster.", "en"],
    ["Bij lurmie helpt kwint.", "nl"],
  ])("reads: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["quint-lurmia-duration supported"]);
  });

  test.each<Case>([
    ["In lurmia, quint helps no better than placebo.", "en"],
    ["Bij lurmie doet kwint niets.", "nl"],
    ["Lurmiepatiënten die kwint nemen, hebben het niet sneller.", "nl"],
    ["Lurmiepatiënten die kwint nemen, hebben het niet sneller dan mensen met placebo.", "nl"],
  ])("reads that it does nothing for them: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["quint-lurmia-duration refuted"]);
  });

  staySilent([
    ["In lurmia, quint helps no better than zelvin.", "en"],
    ["Kwint verlicht even vaak lurmie als zelvine.", "nl"],
    ["Lurmiepatiënten die kwint nemen, hebben het niet sneller dan mensen met zelvine.", "nl"],
    ["Lurmia, quint and people often helped.", "en"],
    ["In lurmia, quint caused.", "en"],
    ["Taking quint in patients with lurmia rose.", "en"],
    ["Bij lurmie veroorzaakt kwint.", "nl"],
  ]);
});

describe("what is set against placebo", () => {
  test.each<Case>([
    ["No difference in braskitis between morbek and placebo.", "en"],
    ["There was no difference in braskitis in morbek and placebo.", "en"],
  ])("reads: %s", (text) => {
    expect(answersTo(text)).toEqual(["morbek-braskitis-risk supported"]);
  });

  staySilent([
    ["Zelvin and placebo lower the risk of braskitis.", "en"],
    ["Morbek and placebo affect braskitis.", "en"],
  ]);
});

describe("between those with and without", () => {
  test("hears that they do not differ", () => {
    expect(answersTo("No difference in lurmia between morbek eaters and morbek avoiders.")).toEqual([
      "morbek-lurmia-risk refuted",
    ]);
  });

  test("compares people in whose name the words of comparison end", () => {
    expect(answersTo("Morbek eaters have more often than lurmia.")).toEqual([]);
  });

  staySilent([["No difference in lurmia between morbek eaters and divers.", "en"]]);
});

describe("what comes over people", () => {
  test("reads from what it comes", () => {
    expect(answersTo("Braskitis daalt van zelvine.", "nl")).toEqual(["zelvin-braskitis-risk supported"]);
    expect(answersTo("De kans op braskitis daalt niet van zelvine.", "nl")).toEqual(["zelvin-braskitis-risk refuted"]);
    expect(answersTo("De kans op braskitis van zelvine.", "nl")).toEqual([]);
  });
});

describe("the outcome first", () => {
  test.each<Case>([
    ["Braskitis wordt met zelvine bij mensen voorkomen.", "nl"],
    ["Braskitis voorkomen zal met zelvine.", "nl"],
    ["Zelvine zal dat braskitis daalt.", "nl"],
  ])("reads: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["zelvin-braskitis-risk supported"]);
  });

  staySilent([
    ["Braskitis wordt bij zelvine voorkomen.", "nl"],
    ["Zelvine en braskitis daalt.", "nl"],
  ]);
});

describe("links and people who act", () => {
  test("reads a link named last", () => {
    expect(answersTo("Tussen morbek en lurmie is een verband.", "nl")).toEqual(["morbek-lurmia-risk supported"]);
    expect(answersTo("Tussen het eten van morbek en lurmie is geen verband.", "nl")).toEqual([
      "morbek-lurmia-risk refuted",
    ]);
  });

  test("reads a link with taking the subject", () => {
    expect(answersTo("There is a link between eating morbek and lurmia.")).toEqual(["morbek-lurmia-risk supported"]);
  });

  test("reads what people do by taking the subject", () => {
    expect(answersTo("Patients lower the risk of braskitis by taking zelvin.")).toEqual([
      "zelvin-braskitis-risk supported",
    ]);
    expect(answersTo("Merchants lower the risk of braskitis by taking zelvin.")).toEqual([]);
  });
});

describe("a clause that names the subject, and one that says what it does", () => {
  test.each<Case>([
    ["Taking zelvin: lower risk of braskitis.", "en"],
    ["Zelvin helps: fewer cases of braskitis.", "en"],
    ["Zelvin: braskitis less often.", "en"],
    ["Zelvine nemen; dat voorkomt braskitis.", "nl"],
  ])("reads: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["zelvin-braskitis-risk supported"]);
  });

  test("says nothing where the first clause goes without", () => {
    expect(answersTo("Without zelvin: fewer cases of braskitis.")).toEqual([]);
  });

  test("takes as many as of something else for no word on an effect", () => {
    expect(answersTo("Morbek raises braskitis as often than placebo.")).toEqual(["morbek-braskitis-risk supported"]);
    expect(answersTo("Morbek raises braskitis as often.")).toEqual([]);
  });

  test("reads that nothing changes", () => {
    expect(answersTo("Zelvin does nothing: braskitis as often.")).toEqual(["zelvin-braskitis-risk refuted"]);
    expect(answersTo("Take morbek, but braskitis as often.")).toEqual(["morbek-braskitis-risk supported"]);
    expect(answersTo("People take morbek or placebo; in people as often braskitis.")).toEqual([
      "morbek-braskitis-risk supported",
    ]);
    expect(answersTo("People take morbek or zelvin; in people as often braskitis.")).toEqual([]);
  });

  staySilent([
    ["Zelvin; fewer cases of braskitis.", "en"],
    ["No zelvin: fewer cases of braskitis.", "en"],
    ["Zelvin does nothing: braskitis more often.", "en"],
    ["Zelvin does not help: fewer cases of braskitis.", "en"],
    ["Zelvin helps: braskitis as often.", "en"],
    ["Merchants, zelvin: fewer cases of braskitis.", "en"],
    ["Zelvin: fewer cases of braskitis with ferrol.", "en"],
    ["Take morbek, but braskitis more often.", "en"],
    ["Geen zelvine nemen; dat voorkomt braskitis.", "nl"],
  ]);
});

describe("what something is taken for", () => {
  test.each<Case>([
    ["Taking zelvin to prevent braskitis does nothing.", "en"],
    ["Taking zelvin to prevent braskitis does not help.", "en"],
  ])("reads that it is no use: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["zelvin-braskitis-risk refuted"]);
  });

  test("reads that it is of use", () => {
    expect(answersTo("Taking zelvin to prevent braskitis helps.")).toEqual(["zelvin-braskitis-risk supported"]);
  });

  staySilent([
    ["Taking zelvin to prevent braskitis increases.", "en"],
    ["Taking zelvin to prevent braskitis is not often.", "en"],
  ]);
});

describe("people who go without, named first", () => {
  test("turns the direction", () => {
    expect(answersTo("Unvaccinated people have lurmia more often than people who take pellin.")).toEqual([
      "pellin-lurmia-risk supported",
    ]);
    expect(answersTo("Unvaccinated people have lurmia as often than people who take pellin.")).toEqual([
      "pellin-lurmia-risk refuted",
    ]);
  });

  staySilent([["Unvaccinated people have braskitis more often than people who take zelvin.", "en"]]);
});

describe("an outcome that opens the sentence, and a clause about what does nothing for it", () => {
  test("reads that it does nothing for it", () => {
    expect(answersTo("Braskitis is sad, but zelvin does nothing.")).toEqual(["zelvin-braskitis-risk refuted"]);
    expect(answersTo("Lurmia is sad, but quint does not help.")).toEqual(["quint-lurmia-duration refuted"]);
  });

  staySilent([
    ["Braskitis is sad, but zelvin increases.", "en"],
    ["Braskitis is sad, but zelvin prevents.", "en"],
    ["Braskitis with morbek is sad, but zelvin does nothing.", "en"],
    ["Air, braskitis is sad, but zelvin does nothing.", "en"],
  ]);
});

describe("a verb that nobody knows, and one behind it", () => {
  test.each<Case>([
    ["Zelvin is dear and prevents braskitis.", "en"],
    ["Zelvine kost geld en voorkomt braskitis.", "nl"],
    ["Zelvin, with tea, cake and jam, prevents braskitis.", "en"],
  ])("share a subject: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["zelvin-braskitis-risk supported"]);
  });

  staySilent([
    ["Zelvin merchants pay and prevent braskitis.", "en"],
    ["Zelvin is dear and tea prevents braskitis.", "en"],
    ["Zelvine kost geld en thee voorkomt braskitis.", "nl"],
    ["Morbeketers zoeken hulp en voorkomen lurmie.", "nl"],
  ]);
});

describe("what is named once more in other words", () => {
  test.each<Case>([
    ["Zelvatrine (Zelvora) prevents braskitis.", "en"],
    ["Zelvatrine with Zelvora prevents braskitis.", "en"],
    ["Zelvin prevents braskitis (brask fever).", "en"],
  ])("is one thing: %s", (text, language) => {
    expect(answersTo(text, language)).toEqual(["zelvin-braskitis-risk supported"]);
  });

  staySilent([["Zelvatrine with pellin prevents braskitis.", "en"]]);
});

describe("what is said of taking something", () => {
  staySilent([
    ["Taking zelvin in braskitis increased.", "en"],
    ["Zelvine nemen bij braskitis verhoogt.", "nl"],
  ]);
});

describe("measures and pairs of comparisons", () => {
  test("a measure takes what leads to it along", () => {
    expect(answersTo("In some 17 hours zelvin lowers the risk of braskitis.")).toEqual([
      "zelvin-braskitis-risk supported",
    ]);
    expect(answersTo("In hours zelvin lowers the risk of braskitis.")).toEqual([]);
  });

  test("neither more nor less is no difference", () => {
    expect(answersTo("People who eat morbek have braskitis not more often or less often.")).toEqual([
      "morbek-braskitis-risk supported",
    ]);
    expect(answersTo("People who eat morbek have braskitis more often or less often.")).toEqual([
      "morbek-braskitis-risk refuted",
    ]);
  });
});
