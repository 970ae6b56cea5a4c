import { expect, test } from "vitest";
import { preparePack, renewPack } from "#claims/packs/prepare-pack.ts";
import { madeUpPack } from "../../fixtures/made-up-pack.ts";
import { miniClaimSet } from "../../fixtures/mini-claim-set.ts";

const STAMP = { added: "2026-11-24T10:00:00.000Z", version: "1.0" };

function prepared() {
  const result = preparePack(JSON.stringify(madeUpPack), miniClaimSet, [], STAMP);
  return result.kind === "fits" ? result.stored : expect.unreachable(result.problems.join());
}

test("a pack is kept with its file, its numbers and its compiled parts", () => {
  const { listed, source, parts } = prepared();
  expect(listed).toMatchObject({
    name: madeUpPack.name,
    claims: 2,
    evidence: 1,
    languages: ["en", "nl"],
    problems: [],
  });
  expect(JSON.parse(source)).toEqual(madeUpPack);
  expect([...parts.keys()].sort()).toEqual(["evidence", "facts", "lexicon.en", "lexicon.nl", "texts.en", "texts.nl"]);
});

test("another version of Claimscope compiles a pack anew, and keeps the date on which it was added", () => {
  const renewed = renewPack({ ...prepared(), parts: new Map() }, miniClaimSet, "2.0");
  expect(renewed).toMatchObject({ compiledBy: "2.0", listed: { added: STAMP.added, problems: [] } });
  expect(renewed.parts.has("facts")).toBe(true);
});

test("a pack that no longer fits is kept with its problems, and has nothing left to speak with", () => {
  const source = JSON.stringify({ ...madeUpPack, concepts: [...madeUpPack.concepts, { id: "zelvin", type: "drug" }] });
  const renewed = renewPack({ ...prepared(), source }, miniClaimSet, "2.0");
  expect(renewed.listed).toMatchObject({
    name: madeUpPack.name,
    claims: 2,
    problems: [expect.stringContaining("zelvin")],
  });
  expect(renewed.parts.size).toBe(0);
});
