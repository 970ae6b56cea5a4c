import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArticleCheck } from "#check/article-check.ts";
import { check } from "#check/check.ts";
import { makeArticle, makeReference } from "../fixtures/make-article.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";
import { oddText } from "../fixtures/odd-text.ts";

type Pieces = Parameters<typeof makeArticle>[0];

/** For each claim of the check: `verdict claim-id`, or the text that nothing answers. */
function verdicts(pieces: Pieces, language = "en"): string[] {
  return check(makeArticle(pieces, { language }), miniClaimSet).claims.map(({ verdict, claim, text }) =>
    verdict ? `${verdict} ${claim}` : `? ${text}`,
  );
}

const AGREES = "Zelvin lowers the risk of braskitis.";
const OPPOSES = "Morbek prevents lurmia.";

describe("check", () => {
  test("gives verdict, certainty, claim and evidence of each claim of the article, in order", () => {
    const { claims, sentences } = check(makeArticle([`${AGREES} ${OPPOSES}`]), miniClaimSet);
    expect(sentences).toBe(2);
    expect(claims).toMatchObject([
      {
        text: AGREES,
        verdict: "supported",
        certainty: "high",
        claim: "zelvin-braskitis-risk",
        evidence: ["orlov-2020-zelvin", "halvorsen-2024-pellin"],
        note: null,
      },
      {
        text: OPPOSES,
        verdict: "refuted",
        certainty: "moderate",
        claim: "morbek-lurmia-risk",
        evidence: ["orlov-2020-zelvin"],
        note: null,
      },
    ]);
  });

  test("names the claim set it checked with", () => {
    expect(check(makeArticle([]), miniClaimSet).claimSet).toEqual({
      version: "mini",
      claims: 13,
      evidence: 3,
      reviewed: "2026-10-03",
    });
  });

  test("lists a health claim that the set does not know, without a verdict", () => {
    const text = "The drug lowers the risk of fever.";
    expect(check(makeArticle([text]), miniClaimSet).claims).toEqual([
      {
        text,
        start: 0,
        end: text.length,
        verdict: null,
        certainty: null,
        claim: null,
        evidence: [],
        references: [],
        cited: [],
        restsOn: null,
        note: null,
        reasons: [],
        reading: null,
        silence: "nothing-known",
        pack: null,
      },
    ]);
  });

  test("lists nothing for a sentence that makes no health claim", () => {
    expect(verdicts(["The weather was fine all week in the north."])).toEqual([]);
  });

  test("checks the headline like any other sentence", () => {
    expect(verdicts([{ kind: "title", text: "Zelvin prevents braskitis in adults" }])).toEqual([
      "supported zelvin-braskitis-risk",
    ]);
  });

  test("gives two entries for two claims in one sentence, each with its own words", () => {
    const text = "Zelvin lowers the risk of braskitis, but morbek is linked to lurmia.";
    const { claims, sentences } = check(makeArticle([text]), miniClaimSet);
    expect(sentences).toBe(1);
    expect(claims.map((claim) => [claim.claim, claim.text])).toEqual([
      ["zelvin-braskitis-risk", "Zelvin lowers the risk of braskitis"],
      ["morbek-lurmia-risk", "morbek is linked to lurmia"],
    ]);
  });

  test("gives one entry where a sentence says the same twice", () => {
    expect(verdicts(["Zelvin lowers the risk of braskitis, because zelvin prevents braskitis."])).toEqual([
      "supported zelvin-braskitis-risk",
    ]);
  });

  test.each([
    ["That is false.", "en"],
    ["This is untrue nonsense.", "en"],
    ["It is a myth.", "en"],
  ])("takes back a claim that the next sentence denies: %s", (denial, language) => {
    expect(verdicts([`Zelvin really causes this braskitis. ${denial}`], language)).toEqual([
      "? Zelvin really causes this braskitis.",
    ]);
  });

  test("keeps a claim that the next paragraph denies something else after", () => {
    expect(verdicts(["Zelvin causes braskitis.", "That is false."])).toEqual(["refuted zelvin-braskitis-risk"]);
  });

  test("keeps a claim where the next sentence makes a claim of its own", () => {
    expect(verdicts(["Zelvin causes braskitis. It is untrue that quint prevents lurmia."])[0]).toBe(
      "refuted zelvin-braskitis-risk",
    );
  });

  test("counts no sentences in lines of citation marks", () => {
    const article = makeArticle([AGREES, { kind: "citations", text: "[1], [2]" }]);
    expect(check(article, miniClaimSet).sentences).toBe(1);
  });

  test("counts no sentence for a citation mark that stands alone", () => {
    expect(check(makeArticle([`${AGREES} [1] ${OPPOSES} [2]`]), miniClaimSet).sentences).toBe(2);
  });

  test("takes back a claim across the citation mark behind it", () => {
    expect(verdicts(["Zelvin really causes this braskitis. [1] That is false."])).toEqual([
      "? Zelvin really causes this braskitis.",
    ]);
  });

  test("reads a language by its first two letters", () => {
    expect(verdicts([AGREES], "en-GB")).toEqual(["supported zelvin-braskitis-risk"]);
    expect(verdicts(["Zelvine verlaagt het risico op braskitis."], "NL")).toEqual(["supported zelvin-braskitis-risk"]);
  });

  test.each([null, "fr", "", "__proto__", "constructor"])(
    "reads nothing where the set does not speak the language %j",
    (language) => {
      const result = check(makeArticle([AGREES], { language }), miniClaimSet);
      expect(result).toMatchObject({ sentences: 0, claims: [] });
    },
  );

  test("gives empty lists for an article without text", () => {
    expect(check(makeArticle([]), miniClaimSet)).toMatchObject({ sentences: 0, claims: [], details: [] });
  });

  test("shows the words on which a verdict rests", () => {
    const text = "Zelvin does not lower the risk of braskitis.";
    const [claim] = check(makeArticle([text]), miniClaimSet).claims;
    expect(claim?.reasons.map((reason) => `${reason.role}: ${reason.text}`)).toEqual([
      "subject: Zelvin",
      "relation: lower",
      "quantity: risk of",
      "object: braskitis",
      "negation: not",
    ]);
  });

  test("notes that a sentence reports what one study found", () => {
    const [claim] = check(
      makeArticle(["A trial found that zelvin lowers the risk of braskitis."]),
      miniClaimSet,
    ).claims;
    expect(claim).toMatchObject({ verdict: "supported", note: "one-study" });
  });

  test("gives the same result the second time", () => {
    const article = makeArticle([{ kind: "title", text: OPPOSES }, `${AGREES} [1]`], {
      references: [makeReference(1)],
    });
    expect(check(article, miniClaimSet)).toEqual(check(article, miniClaimSet));
  });

  test("gives a result that keeps its schema, with offsets that cut exactly their text, for any text", () => {
    fc.assert(
      fc.property(fc.array(oddText, { maxLength: 4 }), fc.constantFrom("en", "nl"), (paragraphs, language) => {
        const article = makeArticle(paragraphs, { language });
        const result = check(article, miniClaimSet);
        expect(ArticleCheck.safeParse(result).success).toBe(true);
        for (const { start, end, text } of [...result.claims, ...result.claims.flatMap(({ reasons }) => reasons)])
          expect(article.text.slice(start, end)).toBe(text);
        for (const { start, end, found } of result.details) expect(article.text.slice(start, end)).toBe(found);
        const starts = result.claims.map(({ start }) => start);
        const blockOf = (start: number) =>
          article.blocks.findIndex((block) => start >= block.start && start < block.end);
        expect(starts.map(blockOf)).toEqual(starts.map(blockOf).sort((a, b) => a - b));
      }),
    );
  });

  test("gives a sentence the same verdict whatever unrelated sentence stands before or after", () => {
    const sentence = fc.constantFrom(
      AGREES,
      OPPOSES,
      "Zelvin may ease thorn pain.",
      "Morbek raises levels of ferrol.",
      "In divers zelvin prevents braskitis.",
      "There is no evidence that quint prevents lurmia.",
      "Some people claim zelvin causes braskitis.",
      "The drug lowers the risk of fever.",
    );
    const unrelated = fc.constantFrom(
      "The weather was fine.",
      "Nobody knows the village.",
      "Does it rain?",
      "Tickets are not for sale!",
      "(See the map.)",
      "“Good morning,” he said.",
      "Dr. Visser was there.",
    );
    fc.assert(
      fc.property(
        sentence,
        fc.array(unrelated, { maxLength: 3 }),
        fc.array(unrelated, { maxLength: 3 }),
        (text, before, after) => {
          expect(verdicts([[...before, text, ...after].join(" ")])).toEqual(verdicts([text]));
        },
      ),
    );
  });
});
