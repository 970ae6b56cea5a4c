import { describe, expect, test } from "vitest";
import { brokenLinks, type ClaimSources, compile } from "#claims/compile.ts";
import { readClaimSources } from "#cli/claim-sources.ts";
import { MINI_ASSETS } from "../fixtures/mini-claim-set.ts";

const sources = (): ClaimSources => structuredClone(readClaimSources(MINI_ASSETS));

/** The made-up sources with one thing changed. */
function broken(change: (made: ClaimSources) => void): ClaimSources {
  const made = sources();
  change(made);
  return made;
}

const firstClaim = ({ claims }: ClaimSources) => claims[0]?.claims[0] ?? expect.unreachable();
const firstConcept = ({ concepts }: ClaimSources) => concepts[0]?.concepts[0] ?? expect.unreachable();

describe("compile", () => {
  test("puts all files into one, with their topics and the date of the newest review", () => {
    const compiled = compile(sources(), "1.2.3");
    expect(compiled.facts).toMatchObject({ version: "1.2.3", reviewed: "2026-10-03" });
    expect(compiled.facts.claims.every(({ topic }) => topic === "made-up")).toBe(true);
    expect(Object.keys(compiled.lexicons).sort()).toEqual(["en", "nl"]);
  });

  test("gives plain JSON", () => {
    const compiled = compile(sources(), "1");
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  test("compiles a set without claims", () => {
    expect(
      compile({ claims: [], translations: [], evidence: [], concepts: [], labels: [], cues: [] }, "1").facts,
    ).toMatchObject({
      claims: [],
      reviewed: null,
    });
  });

  test("refuses sources with broken links and lists every one of them", () => {
    const made = broken((all) => {
      firstClaim(all).subject = "no-such-subject";
      firstClaim(all).evidence.push("no-such-evidence");
      firstConcept(all).parents = ["no-such-parent"];
    });
    expect(() => compile(made, "1")).toThrow(/no-such-subject.*\n.*no-such-evidence.*\n.*no-such-parent/);
  });
});

describe("brokenLinks", () => {
  test("finds none in sources that hold together", () => {
    expect(brokenLinks(sources())).toEqual([]);
  });

  test.each<[string, (made: ClaimSources) => void, string]>([
    [
      "an unknown subject",
      (made) => {
        firstClaim(made).subject = "nobody";
      },
      'claim "zelvin-braskitis-risk" names the unknown concept "nobody"',
    ],
    [
      "an unknown object",
      (made) => {
        firstClaim(made).object = "nobody";
      },
      'claim "zelvin-braskitis-risk" names the unknown concept "nobody"',
    ],
    [
      "an unknown population",
      (made) => {
        firstClaim(made).population = "nobody";
      },
      'claim "zelvin-braskitis-risk" names the unknown concept "nobody"',
    ],
    [
      "an unknown comparator",
      (made) => {
        firstClaim(made).comparator = "nobody";
      },
      'claim "zelvin-braskitis-risk" names the unknown concept "nobody"',
    ],
    [
      "unknown people in an exception",
      (made) => {
        firstClaim(made).exceptions = [{ population: "nobody", note: "no" }];
      },
      'claim "zelvin-braskitis-risk" names the unknown concept "nobody"',
    ],
    [
      "unknown evidence",
      (made) => {
        firstClaim(made).evidence.push("nothing");
      },
      'claim "zelvin-braskitis-risk" names the unknown evidence "nothing"',
    ],
    [
      "an unknown parent",
      (made) => {
        firstConcept(made).parents = ["nobody"];
      },
      'concept "zelvin" names the unknown parent "nobody"',
    ],
    [
      "a claim given twice",
      (made) => {
        made.claims.push(structuredClone(made.claims[0] ?? expect.unreachable()));
      },
      'claim "zelvin-braskitis-risk" is given twice',
    ],
    [
      "evidence given twice",
      (made) => {
        made.evidence.push(structuredClone(made.evidence[0] ?? expect.unreachable()));
      },
      'evidence "orlov-2020-zelvin" is given twice',
    ],
    [
      "one work with two records",
      (made) => {
        const [file] = made.evidence;
        const [one, other] = file?.evidence ?? [];
        if (one && other) Object.assign(other, { doi: one.doi?.toUpperCase() });
      },
      'evidence "orlov-2020-zelvin" and "halvorsen-2024-pellin" are one work, 10.5555/imaginary.reviews.2020.3',
    ],
    [
      "a concept given twice",
      (made) => {
        made.concepts.push(structuredClone(made.concepts[0] ?? expect.unreachable()));
      },
      'concept "zelvin" is given twice',
    ],
    [
      "evidence that backs nothing",
      (made) => {
        for (const claim of made.claims[0]?.claims ?? []) claim.evidence = ["orlov-2020-zelvin"];
      },
      'evidence "halvorsen-2024-pellin" backs no claim',
    ],
  ])("names %s", (_, change, line) => {
    expect(brokenLinks(broken(change))).toContain(line);
  });
});
