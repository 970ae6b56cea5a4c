import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { sampleReport } from "../report/sample-report.ts";
import { PASSWORD, READY_MS, type StartedInbox, startInbox } from "./start-inbox.ts";

const FORM = "application/x-www-form-urlencoded";
let started: StartedInbox;
let seq: number;
beforeAll(async () => {
  started = await startInbox();
  for (const comment of ["One small study is no proof.", "I doubt it as well."]) {
    const payload = JSON.stringify(annotationOf(sampleReport({ id: crypto.randomUUID(), comment })));
    const headers = { "content-type": "application/ld+json" };
    await started.app.inject({ method: "POST", url: "/reports/harbour/", headers, payload });
  }
  const [row] = await started.database.query<{ seq: number }>("SELECT min(seq) AS seq FROM reports");
  seq = row?.seq ?? 0;
}, READY_MS);
afterAll(() => started.stop());

function signIn(name: string, password = PASSWORD, headers: Record<string, string> = {}) {
  const payload = new URLSearchParams({ name, password }).toString();
  return started.app.inject({
    method: "POST",
    url: "/editors/sign-in",
    headers: { "content-type": FORM, ...headers },
    payload,
  });
}

async function cookieOf(name: string): Promise<string> {
  return String((await signIn(name)).headers["set-cookie"]).split(";")[0] ?? "";
}

function look(url: string, cookie: string) {
  return started.app.inject({ url, headers: { cookie } });
}

function send(cookie: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const payload = new URLSearchParams(form).toString();
  return started.app.inject({
    method: "POST",
    url: `/editors/reports/${seq}`,
    headers: { "content-type": FORM, cookie, ...headers },
    payload,
  });
}

function fieldIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
}

// Each password takes a good deal of computing, on purpose.
describe("an editor", { timeout: READY_MS }, () => {
  test("signs in with name and password, and gets a cookie that no script reads", async () => {
    const reply = await signIn("eva");
    expect(reply.statusCode).toBe(303);
    expect(reply.headers["set-cookie"]).toMatch(/HttpOnly.*SameSite=Lax/);
    expect((await signIn("eva", "wrong")).statusCode).toBe(403);
    expect((await signIn("nobody")).statusCode).toBe(403);
    expect((await signIn("eva", PASSWORD, { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
  });

  test("is sent to sign in before seeing anything", async () => {
    for (const url of ["/editors/reports", `/editors/reports/${seq}`])
      expect((await look(url, "")).statusCode).toBe(303);
  });

  test("finds reports by words, page, reason and claim, similar ones as one", async () => {
    const cookie = await cookieOf("eva");
    const hits = async (query: string) =>
      (await look(`/editors/reports?${query}`, cookie)).body.split('class="reason"').length - 1;
    expect(await hits("")).toBe(1);
    expect(await hits("each=1")).toBe(2);
    expect(await hits("each=1&search=doubt")).toBe(1);
    expect(await hits("each=1&search=doubt+-well")).toBe(0);
    expect(await hits("page=cold-water&reason=inaccurate&claim=cold-shower-common-cold")).toBe(1);
    expect(await hits("reason=outdated")).toBe(0);
    expect(await hits("state=accepted")).toBe(0);
  });

  test("never sees another publisher's reports", async () => {
    const cookie = await cookieOf("otto");
    expect((await look("/editors/reports?state=any", cookie)).body).not.toContain("cold shower");
    expect((await look(`/editors/reports/${seq}`, cookie)).statusCode).toBe(404);
    const token = fieldIn((await look("/editors/reports", cookie)).body, "token");
    const changed = new Date().toISOString();
    expect((await send(cookie, { token, changed, state: "rejected", note: "" })).statusCode).toBe(404);
  });

  test("decides with a note, for similar ones as well, once", async () => {
    const cookie = await cookieOf("eva");
    const page = (await look(`/editors/reports/${seq}`, cookie)).body;
    expect(page).toContain("<mark>A cold shower prevents colds.</mark>");
    const form = {
      token: fieldIn(page, "token"),
      changed: fieldIn(page, "changed"),
      state: "accepted",
      note: "Thanks.",
      similar: "1",
    };
    expect((await send(cookie, { ...form, token: "guess" })).statusCode).toBe(403);
    expect((await send(cookie, form, { origin: "https://elsewhere.example" })).statusCode).toBe(403);
    expect((await send(cookie, { ...form, state: "published" })).statusCode).toBe(400);
    const decided = await send(cookie, form);
    expect(decided.headers.location).toMatch(/decided=2$/);
    expect((await send(cookie, form)).statusCode).toBe(409);
    const rows = await started.database.query("SELECT DISTINCT state, note, decided_by FROM reports");
    expect(rows).toEqual([{ state: "accepted", note: "Thanks.", decided_by: "eva" }]);
  });

  test("is signed out for good", async () => {
    const cookie = await cookieOf("eva");
    const token = fieldIn((await look("/editors/reports", cookie)).body, "token");
    const payload = new URLSearchParams({ token }).toString();
    await started.app.inject({
      method: "POST",
      url: "/editors/sign-out",
      headers: { "content-type": FORM, cookie },
      payload,
    });
    expect((await look("/editors/reports", cookie)).statusCode).toBe(303);
  });
});

test("the log and the metrics name no report and no reader", { timeout: READY_MS }, async () => {
  const lines: string[] = [];
  const { newLog } = await import("../../inbox/operations/new-log.ts");
  const other = await startInbox(
    { METRICS_TOKEN: "0123456789abcdef" },
    newLog("debug", { write: (line) => lines.push(line) }),
  );
  const report = sampleReport({ reader: { name: "R. Reader", email: "reader@example.org" } });
  const payload = JSON.stringify(annotationOf(report));
  const headers = { "content-type": "application/ld+json" };
  await other.app.inject({ method: "POST", url: "/reports/harbour/", headers, payload });
  await other.app.inject({ url: `/reports/harbour/${report.id}` });
  const metrics = await other.app.inject({ url: "/metrics", headers: { authorization: "Bearer 0123456789abcdef" } });
  await other.stop();
  expect(metrics.body).toContain('inbox_reports_received_total{publisher="harbour",outcome="added"} 1');
  for (const text of [lines.join(""), metrics.body]) expect(text).not.toMatch(/cold shower|Reader|reader@|0b7f8a54/);
  expect(lines.join("")).toContain('"route":"/reports/:publisher/:id"');
});
