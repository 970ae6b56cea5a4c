import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { anyReport } from "../report/any-report.ts";
import { sampleReport } from "../report/sample-report.ts";
import { READY_MS, type StartedInbox, startInbox } from "./start-inbox.ts";

/** As many as a run of all tests can wait for; the long form asks for 10,000. */
const REQUESTS = Number(process.env["HOSTILE_REQUESTS"] ?? 400);
const LD = "application/ld+json";
const EVIL = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE reports; --",
  "../../../../etc/passwd",
  "%2e%2e%2f%00",
  "$\u007bjndi:ldap://x}",
  "javascript:alert(1)",
  "\u0000",
  "\ud800",
  "=cmd|'/c calc'!A1",
  "\u202e\u2066",
  "x".repeat(6_000),
];

let started: StartedInbox;
beforeAll(async () => {
  started = await startInbox();
}, READY_MS);
afterAll(() => started.stop());

const evil = fc.constantFrom(...EVIL);
const path = fc
  .oneof(
    evil.map((text) => `/reports/${encodeURIComponent(text.toWellFormed())}/`),
    evil.map((text) => `/reports/harbour/${encodeURIComponent(text.toWellFormed())}`),
    evil.map(
      (text) =>
        `/editors/reports?search=${encodeURIComponent(text.toWellFormed())}&before=${encodeURIComponent(text.toWellFormed())}`,
    ),
    fc.constantFrom(
      "/reports/harbour/../other/",
      "/editors/..%2fkeys.js",
      "/%",
      "/editors/reports/9999999999999999999",
      "/feeds/harbour.atom",
      "/metrics",
    ),
  )
  .map((text) => text.toWellFormed());
const body = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  evil.map((text) => JSON.stringify({ ...annotationOf(sampleReport()), canonical: text, "@context": text })),
  evil.map((text) => `{"__proto__":{"x":1},"type":"${text.slice(0, 20)}"`),
  fc.constantFrom("[".repeat(200_000), `"${"y".repeat(300_000)}"`, '{"__proto__":{"isAdmin":true}}', ""),
);
const hostile = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"),
  url: fc.oneof(path, fc.constant("/reports/harbour/")),
  type: fc.constantFrom(
    LD,
    "application/json",
    "text/plain",
    "application/xml",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
  ),
  token: fc.oneof(fc.constant("Bearer guess"), fc.constant("Basic Og=="), fc.constant("")),
  body,
});

test("requests that mean harm are refused, keep nothing, and break nothing", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async ({ method, url, type, token, body: payload }) => {
      const headers = { "content-type": type, ...(token && { authorization: token }) };
      const reply = await started.app.inject({
        method: method as "GET",
        url,
        headers,
        ...(method !== "GET" && method !== "OPTIONS" && { payload }),
      });
      expect(reply.statusCode, `${method} ${url} ${payload.slice(0, 100)}: ${reply.body}`).toBeLessThan(500);
    }),
    { numRuns: REQUESTS, seed: 20_261_124 },
  );
  expect(await started.database.query("SELECT seq FROM reports")).toEqual([]);
});

test("reports with odd text in every field are kept as they are or refused, and stay text on the editors' pages", {
  timeout: 600_000,
}, async () => {
  const session = await signIn();
  await fc.assert(
    fc.asyncProperty(anyReport(), evil, async (any, text) => {
      const report = {
        ...any,
        id: crypto.randomUUID(),
        comment: text,
        title: text.slice(0, 500),
        canonical: text,
        citedSource: text.slice(0, 1_000),
      };
      const payload = JSON.stringify(annotationOf(report));
      const reply = await started.app.inject({
        method: "POST",
        url: "/reports/harbour/",
        headers: { "content-type": LD },
        payload,
      });
      expect([201, 422], reply.body).toContain(reply.statusCode);
      if (reply.statusCode !== 201) return;
      const [{ seq } = { seq: 0 }] = await started.database.query<{ seq: number }>(
        "SELECT max(seq) AS seq FROM reports",
      );
      const page = await started.app.inject({ url: `/editors/reports/${seq}`, headers: { cookie: session } });
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/<script>alert|<img|href="javascript:/);
    }),
    { numRuns: Math.ceil(REQUESTS / 4), seed: 20_261_124 },
  );
  const list = await started.app.inject({ url: "/editors/reports?each=1", headers: { cookie: session } });
  expect(list.statusCode).toBe(200);
  expect(list.body).not.toMatch(/<script>alert|<img|href="javascript:/);
});

async function signIn(): Promise<string> {
  const payload = "name=eva&password=correct+horse";
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const reply = await started.app.inject({ method: "POST", url: "/editors/sign-in", headers, payload });
  return String(reply.headers["set-cookie"]).split(";")[0] ?? "";
}
