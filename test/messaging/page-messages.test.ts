import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCheckAnswer, readPassageAsk, readSaveAnswer, readStateAsk } from "#messaging/page-messages.ts";
import { type Answer, protocol } from "#messaging/protocol.ts";

const answer: Answer<"check-article"> = {
  check: {
    language: "en",
    claimSet: { version: "2026.1", claims: 2, evidence: 1, reviewed: null },
    sentences: 4,
    sentenceStarts: [0, 10, 20, 30],
    claims: [
      {
        text: "Tea prevents colds.",
        start: 3,
        end: 22,
        verdict: "refuted",
        certainty: "high",
        claim: "tea-cold-risk",
        evidence: ["leaf-2020"],
        references: [1],
        cited: [{ reference: 1, says: "disagrees" }],
        restsOn: "preprint",
        note: "one-study",
        reasons: [],
        reading: null,
        silence: null,
        pack: null,
      },
      {
        text: "Tea is warm.",
        start: 30,
        end: 42,
        verdict: null,
        certainty: null,
        claim: null,
        evidence: [],
        cited: [],
        restsOn: null,
        references: [],
        note: null,
        reasons: [],
        reading: null,
        silence: null,
        pack: null,
      },
    ],
    details: [
      { study: "leaf-2020", kind: "name", status: "differs", found: "Leef", expected: "Leaf", start: 50, end: 54 },
    ],
    retractions: { works: 1, date: null, complete: false },
    references: [
      {
        number: 1,
        label: "1",
        text: "Leaf A. 2020.",
        url: null,
        doi: "10.1000/leaf",
        pmid: null,
        pmcid: null,
        trial: null,
        other: null,
        kind: "journal-article",
        status: "retracted",
        notice: { date: "2021-01-02", reason: "error" },
        year: 2020,
        publisher: null,
        evidence: null,
      },
    ],
    notedCitations: [{ text: "[1]", start: 60, end: 63, references: [1] }],
  },
  findings: {
    claims: {
      "tea-cold-risk": {
        statement: "S",
        explanation: "E",
        exceptions: [],
        certainty: "high",
        causal: true,
        reviewed: "2026-01-01",
      },
    },
    evidence: {
      "leaf-2020": {
        title: "T",
        authors: "Leaf",
        journal: "J",
        year: 2020,
        design: "review",
        doi: null,
        pmid: null,
        participants: null,
        studies: null,
        effect: { of: "colds", measure: "RR", value: 0.97, low: 0.9, high: 1.05, scale: "ratio" },
      },
    },
  },
};

/** Every path to a value inside of a value. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))].filter(
    (each) => each.length > 0,
  );
}

function without(value: unknown, [key = "", ...rest]: string[], instead: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? instead : without(copy[key], rest, instead);
  return copy;
}

const schema = protocol["check-article"].answer;

describe("the check that a content script receives", () => {
  test("is taken as it is where the schema takes it", () => {
    expect(schema.safeParse(answer).success).toBe(true);
    expect(readCheckAnswer(answer)).toEqual(answer);
  });

  test("is refused where anything that is drawn in the page has another form", () => {
    const drawn = pathsIn(answer).filter(
      (path) =>
        /^(check.(claims|details|sentences)|findings)/.test(path.join(".")) &&
        !/references|reasons|reading|silence|year|causal|certainty|doi|pmid|participants|studies$|effect.(value|low|high|scale)/.test(
          path.join("."),
        ),
    );
    for (const path of drawn) expect(() => readCheckAnswer(without(answer, path, 3.5)), path.join(".")).toThrow();
  });

  test("is never refused where the schema takes it, whatever was changed", () => {
    const change = fc.tuple(
      fc.constantFrom(...pathsIn(answer)),
      fc.constantFrom<unknown>(null, "", "text", 0, 7, -1, 0.5, true, [], {}),
    );
    fc.assert(
      fc.property(change, ([path, instead]) => {
        const changed = without(answer, path, instead);
        if (schema.safeParse(changed).success) expect(() => readCheckAnswer(changed)).not.toThrow();
      }),
    );
  });

  test.each([null, undefined, "text", 3, [], {}, { check: {} }])("is refused where it is %j", (value) => {
    expect(() => readCheckAnswer(value)).toThrow();
  });
});

describe("the other messages that a content script receives", () => {
  test("name the report that was stored", () => {
    expect(readSaveAnswer({ id: "x" })).toEqual({ id: "x", sending: false });
    expect(readSaveAnswer({ id: "x", sending: true })).toEqual({ id: "x", sending: true });
    expect(() => readSaveAnswer({})).toThrow();
  });

  test("ask to read anew only where they say so", () => {
    expect([undefined, null, {}, { again: "yes" }, { again: true }].map((ask) => readStateAsk(ask)?.again)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test("say which passage to show", () => {
    expect(readPassageAsk({ start: 3, end: 9, more: 1 })).toEqual({ start: 3, end: 9 });
    for (const ask of [null, {}, { start: "3", end: 9 }, { start: 1.5, end: 9 }])
      expect(() => readPassageAsk(ask)).toThrow();
  });
});
