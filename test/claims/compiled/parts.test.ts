import { describe, expect, test } from "vitest";
import { DamagedData } from "#binary/damaged-data.ts";
import { checkSentence } from "#check/check-sentence.ts";
import { type ClaimSet, openClaimSet, openClaimTexts, PartNotLoaded } from "#claims/claim-set.ts";
import { compile } from "#claims/compile.ts";
import { writeEvidence } from "#claims/compiled/write-evidence.ts";
import { writeFacts } from "#claims/compiled/write-facts.ts";
import { writeParts } from "#claims/compiled/write-parts.ts";
import { readClaimSources } from "#cli/claim-sources.ts";
import { MINI_ASSETS } from "../../fixtures/mini-claim-set.ts";

const compiled = compile(readClaimSources(MINI_ASSETS), "mini");
const parts = writeParts(compiled);

function partOf(name: string): Uint8Array {
  return parts.get(name) ?? expect.unreachable(`there is no part ${name}`);
}

const openWith = (other: ReadonlyMap<string, Uint8Array>): ClaimSet =>
  openClaimSet(other.get("facts") ?? partOf("facts"), (name) => other.get(name) ?? partOf(name));

const SENTENCES = [
  "Zelvin lowers the risk of braskitis.",
  "Zelvine verlaagt het braskitisrisico.",
  "Morbek lokt lurmie uit.",
  "It protects divers from braskitis, says Dr. Ingrid Halvorsen.",
  "Zelvimm raises the risk of braskittis.",
];

function askEverything(set: ClaimSet): unknown {
  const languages = ["en", "nl"];
  const answers = languages.flatMap((language) => SENTENCES.map((text) => checkSentence(text, language, set)));
  const { claims, concepts } = compiled.facts;
  return [
    answers,
    claims.map(({ id, subject, object }) => [set.claims.get(id), set.pairs.get(subject, object)]),
    concepts.map(({ id }) => [set.concepts.get(id), set.ancestors(id), [...set.outcomes(id)]]),
    compiled.facts.evidence.map(({ id }) => set.evidence.get(id)),
  ];
}

describe("the parts of a claim set", () => {
  test("hold every record as it was compiled", () => {
    const set = openWith(parts);
    const { claims, evidence, concepts, ...about } = compiled.facts;
    expect(set).toMatchObject(about);
    expect([...set.claims.keys()].map((id) => set.claims.get(id))).toEqual(claims);
    expect([...set.evidence.keys()].map((id) => set.evidence.get(id))).toEqual(evidence);
    expect(concepts.map(({ id }) => set.concepts.get(id))).toEqual(concepts);
  });

  test("give the same object whenever the same record is asked for", () => {
    const set = openWith(parts);
    const [claim] = set.pairs.get("quint", "lurmia") ?? [];
    expect(claim).toBe(set.claims.get("quint-lurmia-risk"));
  });

  test("hold the words of claims in each language", () => {
    for (const [language, texts] of Object.entries(compiled.texts)) {
      const opened = openClaimTexts(partOf(`texts.${language}`));
      expect(Object.fromEntries([...opened.keys()].map((id) => [id, opened.get(id)]))).toEqual(texts);
    }
    expect(openClaimTexts(partOf("texts.en")).get("nobody")).toBeUndefined();
  });

  test("find works by their authors and trials, in the order of the set", () => {
    const set = openWith(parts);
    const names = ["Ingrid Halvorsen", "Nobody Atall"];
    expect(set.writtenBy(names).map(({ id }) => id)).toContain("halvorsen-2024-pellin");
    expect(set.writtenBy([])).toEqual([]);
    expect(set.ofTrial("NCT00000000")).toEqual([]);
  });

  test("match without the evidence records until a work is named that the set has", () => {
    const asked: string[] = [];
    const set = openClaimSet(partOf("facts"), (name) => {
      asked.push(name);
      return name === "evidence" ? null : partOf(name);
    });
    expect(checkSentence("Zelvin lowers the risk of braskitis.", "en", set).claims[0]?.verdict).toBe("supported");
    expect(set.writtenBy(["Nobody Atall", "Someone Else"])).toEqual([]);
    expect(set.identified({ doi: "10.1000/unheard-of", pmid: null })).toEqual([]);
    expect([set.knowsJournal("no such journal"), set.evidence.size]).toEqual([false, compiled.facts.evidence.length]);
    expect(asked).toEqual(["lexicon.en"]);
    expect(() => set.writtenBy(["Ingrid Halvorsen"])).toThrow(PartNotLoaded);
  });

  test("are looked into again when a part that was missing is there", () => {
    let evidence: Uint8Array | null = null;
    const set = openClaimSet(partOf("facts"), () => evidence);
    expect(() => set.evidence.get("halvorsen-2024-pellin")).toThrow(PartNotLoaded);
    evidence = partOf("evidence");
    expect(set.evidence.get("halvorsen-2024-pellin")?.year).toBe(2024);
  });

  test("hold a set of nothing", () => {
    const nothing = { claims: [], translations: [], evidence: [], concepts: [], labels: [], cues: [] };
    const set = openClaimSet(writeFacts(compile(nothing, "1").facts), () => null);
    expect([set.claims.size, set.evidence.size, set.reviewed, set.lexicon("en")]).toEqual([0, 0, null, null]);
    expect(set.outcomes("anything").size).toBe(0);
    expect(checkSentence("Zelvin lowers the risk of braskitis.", "en", set).claims).toEqual([]);
  });

  test("keep what has letters beyond the basic plane", () => {
    const [first] = compiled.facts.evidence;
    if (!first) return expect.unreachable();
    const record = { ...first, title: "𝟛 of 👩‍⚕️ \ud83d alone", authors: ["𠮷野, Łukasz𝟛", "Ng, 🫀🫀 X"] };
    const facts = writeFacts({ ...compiled.facts, evidence: [record] });
    const set = openClaimSet(facts, (name) => (name === "evidence" ? writeEvidence([record]) : null));
    expect(set.evidence.get(record.id)).toEqual(record);
    expect(set.writtenBy(["Łukasz𝟛 𠮷野"])).toEqual([record]);
    expect(set.writtenBy(["🫀🫀 Ng"])).toEqual([record]);
  });

  test("are not written where a claim is about an unknown concept", () => {
    const [claim] = compiled.facts.claims;
    if (!claim) return expect.unreachable();
    const claims = [{ ...claim, subject: "nobody" }];
    expect(() => writeFacts({ ...compiled.facts, claims })).toThrow('"nobody"');
  });

  test("are told apart from each other", () => {
    expect(() => openWith(new Map([["facts", partOf("lexicon.en")]]))).toThrow(DamagedData);
    expect(() => openWith(new Map([["lexicon.en", partOf("facts")]])).lexicon("en")).toThrow(DamagedData);
  });

  test("end in an error or an answer, and soon, wherever a byte is altered", () => {
    // A step that divides no width, so that every kind of place is met.
    const STEP = 37;
    for (const name of ["facts", "evidence", "lexicon.en"]) {
      for (let at = 0; at < partOf(name).length; at += STEP) {
        const altered = partOf(name).slice();
        altered[at] = 0xff - (altered[at] as number);
        try {
          askEverything(openWith(new Map([[name, altered]])));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }
    }
  });

  test("tell of damage in what points from one section to another", () => {
    const told = ["claims.starts", "claims.ids.starts", "claims.ids.shared", "concepts.types"].map((section) => {
      const facts = partOf("facts").slice();
      fillSection(facts, section, 0xff);
      try {
        askEverything(openWith(new Map([["facts", facts]])));
        return `${section} was not missed`;
      } catch (error) {
        return error instanceof DamagedData ? section : `${section}: ${error}`;
      }
    });
    expect(told).toEqual(["claims.starts", "claims.ids.starts", "claims.ids.shared", "concepts.types"]);
  });
});

/** Overwrites a section of a part, found by its row in the header. */
function fillSection(part: Uint8Array, name: string, value: number): void {
  const header = new DataView(part.buffer);
  for (let row = 20; row < 20 + 36 * header.getUint32(12, true); row += 36) {
    const own = String.fromCharCode(...part.subarray(row, row + 24)).replace(/\0+$/, "");
    if (own !== name) continue;
    const [width, start, count] = [24, 28, 32].map((at) => header.getUint32(row + at, true)) as [
      number,
      number,
      number,
    ];
    part.fill(value, start, start + width * count);
  }
}
