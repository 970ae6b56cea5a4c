import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_CLAIMS, MAX_FILE_BYTES, MAX_PROBLEMS } from "#claims/packs/limits.ts";
import type { Pack } from "#claims/packs/pack.ts";
import { readPack } from "#claims/packs/read-pack.ts";
import { readClaimSources } from "#cli/claim-sources.ts";
import { lookOf } from "#text/look-alike.ts";
import { madeUpPack } from "../../fixtures/made-up-pack.ts";
import { miniClaimSet } from "../../fixtures/mini-claim-set.ts";

function problemsOf(file: unknown, others: Parameters<typeof readPack>[2] = []): string[] {
  const read = readPack(typeof file === "string" ? file : JSON.stringify(file), miniClaimSet, others);
  return read.kind === "refused" ? read.problems : [];
}
const [claim, other] = madeUpPack.claims as [Pack["claims"][number], Pack["claims"][number]];
const withClaim = (change: object) => ({ ...madeUpPack, claims: [{ ...claim, ...change }, other] });
const withLabels = (labels: string[]) => ({
  ...madeUpPack,
  labels: { ...madeUpPack.labels, en: { ...madeUpPack.labels["en"], ostrel: labels } },
});
const concepts = (...more: Pack["concepts"]) => ({
  ...madeUpPack,
  concepts: [...madeUpPack.concepts, ...more],
  labels: {
    en: { ...madeUpPack.labels["en"], ...Object.fromEntries(more.map(({ id }) => [id, [`the ${id} thing`]])) },
  },
});
const drug = (id: string, ...parents: string[]) => ({ id, type: "drug" as const, parents });

describe("readPack", () => {
  test("takes a pack as it should be", () => {
    expect(readPack(JSON.stringify(madeUpPack), miniClaimSet, [])).toEqual({ kind: "fits", pack: madeUpPack });
  });

  test.each([
    ["no JSON", "{", /^the file: is no JSON/],
    ["nothing", "null", /^the file: is no claim pack/],
    ["a list", "[]", /^the file: is no claim pack/],
    ["a file that is too large", JSON.stringify("x".repeat(MAX_FILE_BYTES)), /larger than 5 MB/],
    ["lists in lists", `{"claims": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`, /nested more than 10 deep/],
    [
      "too many claims",
      { ...madeUpPack, claims: Array(MAX_CLAIMS + 1).fill(claim) },
      /^claims: has 5001 entries; 5000/,
    ],
    ["a field that nobody knows", { ...madeUpPack, script: "x" }, /script/],
    ["a claim without evidence", withClaim({ evidence: [] }), /^claims\[0\]\.evidence/],
    ["a wrong certainty", withClaim({ certainty: "sure" }), /^claims\[0\]\.certainty/],
    ["an address that is none", { ...madeUpPack, url: "javascript:alert(1)" }, /^url/],
    [
      "markup in a text",
      withClaim({ statement: "Good <img src=x onerror=alert(1)>" }),
      /^claims\[0\]\.statement: has markup/,
    ],
    ["an entity in a text", withClaim({ statement: "Good &lt;b&gt;" }), /has markup/],
    [
      "text that turns its direction",
      withClaim({ explanation: "Up \u202Enwod" }),
      /claims\[0\]\.explanation: .*U\+202E.*“Up U\+202Enwod”/,
    ],
    ["a space without width", withClaim({ explanation: "a\u200Bb" }), /U\+200B/],
    ["a control character", withClaim({ explanation: "a\u001B[2Jb" }), /U\+001B/],
    ["half a character", `${JSON.stringify(withClaim({ explanation: "HALF" })).replace("HALF", "\\ud800")}`, /U\+D800/],
    ["a pile of accents", withClaim({ explanation: `a${"\u0301".repeat(9)}` }), /piles up accents/],
    ["a text that is too long", withClaim({ statement: "x".repeat(401) }), /has 401 characters; 400 are allowed/],
    ["a name that closes its quotation", { ...madeUpPack, name: "X” by Y" }, /^name: /],
    ["our own name", { ...madeUpPack, publisher: "C1aimsc0pe team" }, /Claimscope's own name/],
    ["letters of two scripts in the name", { ...madeUpPack, name: "Hаrbour" }, /mixes Latin and Cyrillic/],
    ["a concept that ships", concepts(drug("zelvin")), /^concepts\[3\]\.id: “zelvin” ships already; name it by its id/],
    ["the look-alike of a concept", concepts(drug("ze1-vin")), /“ze1-vin” is easily mistaken for “zelvin”/],
    ["the id of a claim that ships", withClaim({ id: "quint-lurmia-risk" }), /^claims\[0\]\.id: .* ships already/],
    ["a concept twice", concepts(drug("twin"), drug("twin")), /concept "twin" is given twice/],
    ["an unknown concept", withClaim({ subject: "nobody" }), /names the unknown concept "nobody"/],
    ["an unknown wider concept", concepts(drug("a1", "nobody")), /unknown parent "nobody"/],
    ["unknown evidence", withClaim({ evidence: ["nowhere"] }), /unknown evidence "nowhere"/],
    ["a claim about itself", withClaim({ object: "ostrel" }), /subject and object are the same/],
    ["a concept wider than itself", concepts(drug("loop", "loop")), /circle of wider concepts: “loop”$/],
    [
      "a circle",
      concepts(drug("aa", "bb"), drug("bb", "cc"), drug("cc", "aa"), drug("dd", "aa")),
      /circle.*“(aa|bb|cc)”, “(aa|bb|cc)”, “(aa|bb|cc)”$/,
    ],
    [
      "too many wider ones",
      concepts(...Array.from({ length: 42 }, (_, at) => (at === 0 ? drug("c-0") : drug(`c-${at}`, `c-${at - 1}`)))),
      /more than 40 wider concepts/,
    ],
    [
      "a concept without a label",
      { ...madeUpPack, concepts: [...madeUpPack.concepts, drug("mute")] },
      /“mute” has no label/,
    ],
    [
      "labels in a language that is not read",
      { ...madeUpPack, labels: { ...madeUpPack.labels, xx: { ostrel: ["ostrelo"] } } },
      /^labels\.xx: articles in this language are not read/,
    ],
    [
      "a label that is read as a cue",
      withLabels(["prevents"]),
      /^labels\.en\.ostrel\[0\]: “prevents” is a word that sentences are read by/,
    ],
    ["a label of another concept", withLabels(["lurmia"]), /already names “lurmia”, which ships/],
    [
      "a label given to two concepts",
      withLabels(["harbour ague"]),
      /names “ostrel” already|names “harbour-ague” already/,
    ],
    ["a label with a shorthand", withLabels(["{be} ostrel"]), /may have letters/],
    ["a label with a gap", withLabels(["ostrel … pill"]), /may have letters/],
    ["a label with open brackets", withLabels(["ostrel (a|b"]), /brackets that do not close/],
    ["a label of many wordings", withLabels(["(a|b)".repeat(12)]), /stands for 4096 wordings/],
    ["a label of letters in two scripts", withLabels(["оstrel"]), /mixes Latin and Cyrillic/],
    ["a label of one letter", withLabels(["o "]), /fewer than two letters/],
  ])("refuses %s, and says where", (_, file, problem) => {
    expect(problemsOf(file).join("\n")).toMatch(new RegExp(problem, "m"));
  });

  test("tells packs from one another by more than a letter", () => {
    const older = { name: madeUpPack.name, publisher: madeUpPack.publisher, version: "0.9" };
    expect(problemsOf(madeUpPack, [older])).toEqual([]);
    expect(problemsOf(madeUpPack, [{ ...older, name: "Made up Harb0ur Facts" }])[0]).toMatch(/easily mistaken for/);
    expect(problemsOf(madeUpPack, [{ ...older, publisher: "Somebody" }])[0]).toMatch(/remove it before/);
  });

  test("tells no more problems than anyone reads, and shows nothing that could steer a terminal", () => {
    const file = { ...madeUpPack, claims: Array(400).fill({ "\u001B[2J": 1 }) };
    const problems = problemsOf(file);
    expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
    expect(problems.join("")).not.toMatch(/\p{Cc}/u);
  });

  test("is not slowed down by large files that are wrong in every place", () => {
    const started = performance.now();
    problemsOf(`{"claims":[${"1,".repeat(2_000_000)}1]}`);
    problemsOf({ ...madeUpPack, claims: Array(MAX_CLAIMS).fill({}) });
    problemsOf({
      ...madeUpPack,
      labels: { en: Object.fromEntries(Array.from({ length: 9_000 }, (_, at) => [`c-${at}`, [1, 2, 3]])) },
    });
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test("never throws, whatever is put in the place of a value", () => {
    const paths = (value: unknown): (string | number)[][] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [[key], ...paths(inner).map((path) => [key, ...path])])
        : [];
    const put = (value: unknown, [key, ...rest]: (string | number)[], other: unknown): unknown => {
      if (key === undefined) return other;
      const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
      Reflect.set(copy, key, put(Reflect.get(value as object, key), rest, other));
      return copy;
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...paths(madeUpPack)),
        fc.oneof(fc.json(), fc.string({ unit: "binary" })),
        (path, other) => {
          const read = readPack(JSON.stringify(put(madeUpPack, path, other)), miniClaimSet, []);
          expect(["fits", "refused"]).toContain(read.kind);
        },
      ),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => problemsOf(text).length > 0));
  });
});

test("no two ids that ship are easily mistaken for each other", () => {
  const { concepts, claims, evidence } = readClaimSources("assets");
  const ids: { id: string }[][] = [
    concepts.flatMap((file) => file.concepts),
    claims.flatMap((file) => file.claims),
    evidence.flatMap((file) => file.evidence),
  ];
  for (const records of ids) {
    const looks = Map.groupBy(records, ({ id }) => lookOf(id));
    expect([...looks.values()].filter((alike) => alike.length > 1)).toEqual([]);
  }
}, 30_000);
