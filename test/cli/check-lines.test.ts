import { describe, expect, test } from "vitest";
import { openRetractionIndex } from "#citations/retractions/retraction-index.ts";
import { writeIndex } from "#citations/retractions/write-index.ts";
import { answerDoi, answerSentence } from "#cli/check-lines.ts";
import { miniClaimSet } from "../fixtures/mini-claim-set.ts";

const answer = (line: string) => JSON.parse(answerSentence(line, miniClaimSet)) as Record<string, unknown>;

describe("answerSentence", () => {
  test("answers with the verdict, its claim and its place", () => {
    expect(answer('{"id":"a","language":"nl","text":"Zelvine verlaagt het risico op braskitis."}')).toEqual({
      id: "a",
      checkable: true,
      claims: [{ verdict: "supported", certainty: "high", claim: "zelvin-braskitis-risk", start: 0, end: 41 }],
    });
  });

  test("reads English where no language is given, and keeps an id that is a number", () => {
    expect(answer('{"id":7,"text":"Zelvin causes braskitis in adults."}')).toMatchObject({
      id: 7,
      claims: [{ verdict: "refuted" }],
    });
  });

  test("has no claims where nothing is to be said", () => {
    expect(answer('{"id":"a","text":"The train leaves at nine."}')).toEqual({ id: "a", checkable: false, claims: [] });
    expect(answer('{"id":"a","language":"xx","text":"Zelvin causes braskitis."}')).toEqual({
      id: "a",
      checkable: false,
      claims: [],
    });
    expect(answer('{"id":"a","text":""}')).toEqual({ id: "a", checkable: false, claims: [] });
  });

  test.each([
    ["no JSON", "not json", null],
    ["half of a line", '{"id":"a","te', null],
    ["a list", "[1]", null],
    ["null", "null", null],
    ["a text that is none", '{"id":"a","text":42}', "a"],
    ["no text", '{"id":"a"}', "a"],
    ["no id", '{"text":"It works."}', null],
    ["an id that is none", '{"id":{},"text":"It works."}', null],
  ])("answers %s with an error in one line", (_, line, id) => {
    const found = answer(line);
    expect(found).toEqual({ id, error: expect.any(String) });
    expect(found["error"]).not.toMatch(/\n/);
  });
});

describe("answerDoi", () => {
  const listed = (doi: string) => ({
    doi,
    pmid: null,
    notice: { status: "retracted", date: null, reason: null } as const,
  });
  const index = (complete: boolean) =>
    openRetractionIndex(
      writeIndex([listed("10.5555/gone"), listed("10.1101/2020.01.02.345678v1")], { date: null, complete }),
    );
  const answered = (line: string, complete = false) => JSON.parse(answerDoi(line, index(complete)));

  test("gives the DOI without what stands around it, with a status that is not known", () => {
    expect(answered(" https://doi.org/10.5555/imaginary.2024.17 ")).toEqual({
      doi: "10.5555/imaginary.2024.17",
      status: null,
    });
  });

  test("tells what became of a listed work, in any spelling of its DOI", () => {
    for (const line of ["10.5555/gone", "10.5555/GONE", "doi:10.5555/gone.", "https://doi.org/10.5555%2Fgone"])
      expect(answered(line).status).toBe("retracted");
    expect(answered("10.1101/2020.01.02.345678v1").status).toBe("retracted");
  });

  test("says that there is no notice only from a complete index", () => {
    expect(answered("10.5555/other").status).toBeNull();
    expect(answered("10.5555/other", true).status).toBe("none");
    expect(answered("unavailable", true).status).toBeNull();
  });

  test("gives back a line that holds none", () => {
    expect(answered("nonsense")).toEqual({ doi: "nonsense", status: null });
  });
});
