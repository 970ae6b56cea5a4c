import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { readDecision, readPostReply } from "#report/read-reply.ts";
import { sampleReport } from "./sample-report.ts";

const TO = "https://editors.example/reports/";
const { id } = sampleReport();
const NOW = new Date("2026-04-01T00:00:00Z");

const reply = (status: number, headers: Record<string, string> = {}, body: string | null = null) => ({
  status,
  header: (name: string) => headers[name] ?? null,
  body,
});
const read = (...parts: Parameters<typeof reply>) => readPostReply(reply(...parts), TO, id, NOW);

describe("a container's answer to a report", () => {
  test("201 says that it is there, and where, also when the rest of the answer was lost", () => {
    expect(read(201, { location: "/reports/7", etag: '"a"' })).toEqual({
      kind: "accepted",
      receipt: { location: "https://editors.example/reports/7", etag: '"a"' },
      note: null,
    });
  });

  test("may bring a secret by which the report can be deleted there, which has to be one that fits into a header", () => {
    const secret = "dGhpcyBpcyBhIHNlY3JldA";
    const bring = (token: string) => read(201, { location: "/reports/7", "claimscope-deletion-token": token });
    expect(bring(secret)).toMatchObject({ receipt: { deletion: secret } });
    for (const useless of ["", "short", "a b".repeat(10), "x\r\ny: z".repeat(4), "x".repeat(5_000)])
      expect(bring(useless)).toMatchObject({
        kind: "accepted",
        receipt: { location: "https://editors.example/reports/7" },
      });
    for (const useless of ["short", "x".repeat(5_000)]) expect(bring(useless)).not.toHaveProperty("receipt.deletion");
  });

  test("never leads to a host that nobody has chosen", () => {
    expect(read(201, { location: "https://elsewhere.example/7" })).toMatchObject({ receipt: { location: null } });
  });

  test.each([
    ["location", "javascript:alert(1)"],
    ["location", "http://"],
    ["etag", "x".repeat(5_000)],
  ])("with a useless %s is an answer all the same", (name, value) => {
    expect(read(201, { [name]: value })).toMatchObject({ kind: "accepted", receipt: { location: null, etag: null } });
  });

  test("200 counts where it names the report, and not from the log-in page of a hotel", () => {
    const named = JSON.stringify({ ...annotationOf(sampleReport()), id: `${TO}7` });
    expect(read(200, {}, named).kind).toBe("accepted");
    expect(read(200, { "content-type": "text/html" }, "<title>Welcome</title>")).toMatchObject({
      kind: "later",
      answered: true,
    });
    expect(read(204).kind).toBe("later");
  });

  test("409 with a place says that an earlier attempt has arrived; without one that it is under way", () => {
    expect(read(409, { location: "/reports/7" }).kind).toBe("accepted");
    expect(read(409).kind).toBe("later");
  });

  test.each([408, 425, 429, 500, 502, 503, 504])("%d is tried again", (status) => {
    expect(read(status)).toMatchObject({ kind: "later", answered: true, pause: null });
  });

  test("429 says for how long", () => {
    expect(read(429, { "retry-after": "120" })).toMatchObject({ kind: "later", pause: 120_000 });
  });

  test.each([400, 401, 403, 404, 405, 410, 413, 415, 422, 501, 505])("%d is final", (status) => {
    expect(read(status)).toMatchObject({ kind: "refused", problem: String(status) });
  });

  test("gives a short plain reason along, and no page of markup", () => {
    expect(read(400, { "content-type": "text/plain" }, "no\n such  field")).toMatchObject({
      problem: "400: no such field",
    });
    expect(read(400, { "content-type": "text/html" }, "<h1>no</h1>")).toMatchObject({ problem: "400" });
  });

  test("that sends elsewhere is final: nobody has chosen where", () => {
    expect(read(302, { location: "https://elsewhere.example/" })).toMatchObject({ kind: "refused" });
  });

  test("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.string(), fc.option(fc.json()), (status, text, body) => {
        const headers = { location: text, etag: text, "retry-after": text, date: text, "content-type": text };
        expect(["accepted", "later", "refused"]).toContain(read(status, headers, body).kind);
        readDecision(reply(status, headers, body));
      }),
    );
  });
});

describe("what a receiver says later", () => {
  const annotation = annotationOf(sampleReport());
  const bodies = annotation.body as object[];
  const says = (value: string, note?: string) =>
    JSON.stringify({
      ...annotation,
      body: [
        ...bodies,
        { type: "TextualBody", purpose: "moderating", value },
        ...(note ? [{ type: "TextualBody", purpose: "replying", value: note }] : []),
      ],
    });

  test.each(["accepted", "rejected", "corrected"])("is a decision, with words for the reader: %s", (state) => {
    expect(readDecision(reply(200, { etag: '"2"' }, says(state, "Thank you.")))).toEqual({
      state,
      note: "Thank you.",
      etag: '"2"',
    });
  });

  test("is none where it decides nothing, or in words that are not in the vocabulary", () => {
    expect(readDecision(reply(200, {}, JSON.stringify(annotation)))).toMatchObject({ state: "accepted", note: null });
    expect(readDecision(reply(200, {}, says("burnt")))).toMatchObject({ state: "accepted" });
  });

  test.each([304, 404, 500])("is nothing new where the answer is %d", (status) => {
    expect(readDecision(reply(status, {}, says("corrected")))).toBeNull();
  });
});
