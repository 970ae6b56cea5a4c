import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { readDecision, readPostReply } from "#report/read-reply.ts";
import type { Report } from "#report/report.ts";
import { addToken } from "../../inbox/storage/tokens.ts";
import { sampleReport } from "../report/sample-report.ts";
import { BASE, READY_MS, type StartedInbox, startInbox } from "./start-inbox.ts";

const LD = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const CONTAINER = "/reports/harbour/";
let started: StartedInbox;
beforeAll(async () => {
  started = await startInbox();
}, READY_MS);
afterAll(() => started.stop());

function post(report: Report, changes: object = {}) {
  const payload = JSON.stringify({ ...annotationOf(report), ...changes });
  return started.app.inject({ method: "POST", url: CONTAINER, headers: { "content-type": LD }, payload });
}

function read(url: string, headers: Record<string, string> = {}) {
  return started.app.inject({ url, headers: { authorization: `Bearer ${started.token}`, ...headers } });
}

function fresh(changes: Partial<Report> = {}): Report {
  return sampleReport({ id: crypto.randomUUID(), ...changes });
}

describe("a container", () => {
  test("answers GET, HEAD and OPTIONS, and says in Allow what else it takes", async () => {
    for (const method of ["GET", "HEAD", "OPTIONS"] as const) {
      const reply = await started.app.inject({
        method,
        url: CONTAINER,
        headers: { authorization: `Bearer ${started.token}` },
      });
      expect(reply.statusCode).toBe(method === "OPTIONS" ? 204 : 200);
      expect(reply.headers.allow).toBe("GET, HEAD, OPTIONS, POST");
      expect(reply.headers["accept-post"]).toContain("application/ld+json");
      expect(reply.body === "").toBe(method !== "GET");
    }
  });

  test("describes itself in JSON-LD to a client that names no type, under a tag and an address ending in a slash", async () => {
    const reply = await read(CONTAINER);
    expect(reply.headers["content-type"]).toContain("application/ld+json");
    expect(reply.headers.vary).toContain("Accept");
    expect(reply.headers.etag).toMatch(/^"/);
    expect(reply.json().type).toEqual(["BasicContainer", "AnnotationCollection"]);
    expect(new URL(reply.json().id).pathname).toBe(CONTAINER);
    expect((await read(CONTAINER, { "if-none-match": String(reply.headers.etag) })).statusCode).toBe(304);
    await post(fresh());
    expect((await read(CONTAINER)).headers.etag).not.toBe(reply.headers.etag);
  });

  test("links to its type and to the protocol's constraints, also in refusals", async () => {
    const urls = [CONTAINER, "/reports/nobody/"];
    const refused = await Promise.all(urls.map((url) => started.app.inject({ method: "PUT", url })));
    for (const reply of [await read(CONTAINER), await started.app.inject({ url: CONTAINER }), ...refused]) {
      expect(reply.headers.link).toContain('<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
      expect(reply.headers.link).toContain(
        '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
      );
    }
  });

  test("and its reports refuse methods that they do not have, PUT among them", async () => {
    const report = fresh();
    await post(report);
    const authorization = `Bearer ${started.token}`;
    for (const url of [CONTAINER, `${CONTAINER}${report.id}`]) {
      const headers = { authorization, "content-type": LD };
      const reply = await started.app.inject({ method: "PUT", url, headers, payload: "{}" });
      expect(reply.statusCode).toBe(405);
      expect(reply.headers.allow).not.toContain("PUT");
    }
    expect((await read(`${CONTAINER}${report.id}`)).json().canonical).toBe(`urn:uuid:${report.id}`);
  });

  test("gives a new report an address of its own below it, and keeps the names that it came with", async () => {
    const report = fresh();
    const reply = await post(report);
    expect(reply.statusCode).toBe(201);
    const location = `${BASE}${CONTAINER}${report.id}`;
    expect(reply.headers.location).toBe(location);
    const urn = `urn:uuid:${report.id}`;
    expect(reply.json()).toMatchObject({ id: location, canonical: urn, via: urn });
  });

  test("keeps the same report once, and answers each delivery with the same address", async () => {
    const report = fresh();
    const replies = await Promise.all([1, 2, 3, 4].map(() => post(report)));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(replies.map(({ headers }) => headers.location)).size).toBe(1);
    const rows = await started.database.query("SELECT seq FROM reports WHERE id = $1", [report.id]);
    expect(rows).toHaveLength(1);
  });

  test("does not let another report take the name of one that it has", async () => {
    const report = fresh();
    await post(report);
    const reply = await post({ ...report, comment: "Something else." });
    expect(reply.statusCode).toBe(409);
    expect((await read(`${CONTAINER}${report.id}`)).body).not.toContain("Something else.");
  });

  test("is read as having arrived by the extension", async () => {
    const report = fresh();
    for (const reply of [await post(report), await post(report)]) {
      const header = (name: string) => (reply.headers[name] as string | undefined) ?? null;
      const outcome = readPostReply(
        { status: reply.statusCode, header, body: reply.body },
        `${BASE}${CONTAINER}`,
        report.id,
        new Date(),
      );
      expect(outcome).toMatchObject({ kind: "accepted", receipt: { location: `${BASE}${CONTAINER}${report.id}` } });
    }
  });

  test("is read by its own publisher's token only", async () => {
    const others = await addToken(started.database, "other", "read");
    const postToken = await addToken(started.database, "harbour", "post");
    expect((await started.app.inject({ url: CONTAINER })).statusCode).toBe(401);
    for (const token of [others, postToken, "guess"])
      expect((await read(CONTAINER, { authorization: `Bearer ${token}` })).statusCode).toBe(403);
  });

  test("comes without reports, with their addresses, or with them whole, as the client prefers", async () => {
    await post(fresh());
    const prefer = (name: string) => read(CONTAINER, { prefer: `return=representation;include="${name}"` });
    const minimal = (await prefer("http://www.w3.org/ns/ldp#PreferMinimalContainer")).json();
    expect(minimal.type).toContain("AnnotationCollection");
    expect(typeof minimal.first).toBe("string");
    expect(minimal).not.toHaveProperty("contains");
    const iris = (await prefer("http://www.w3.org/ns/oa#PreferContainedIRIs")).json();
    expect(typeof iris.first.items[0]).toBe("string");
    const whole = (await prefer("http://www.w3.org/ns/oa#PreferContainedDescriptions")).json();
    expect(whole.first.items[0].type).toBe("Annotation");
    expect(whole.total).toBe(whole.first.items.length);
    for (const { id } of [minimal, iris, whole]) expect((await read(id.slice(BASE.length))).json().id).toBe(id);
  });

  test("says under which address a representation is had again, whatever the client prefers", async () => {
    for (const include of [
      "",
      "http://www.w3.org/ns/ldp#PreferMinimalContainer",
      "http://www.w3.org/ns/oa#PreferContainedIRIs",
    ]) {
      const headers = include ? { prefer: `return=representation;include="${include}"` } : {};
      const reply = await read(CONTAINER, headers as Record<string, string>);
      const location = new URL(String(reply.headers["content-location"]));
      expect(location.href.startsWith(`${BASE}${CONTAINER}`)).toBe(true);
      expect((await read(location.pathname + location.search)).body).toBe(reply.body);
    }
  });

  test("goes on page by page", async () => {
    for (let count = 0; count < 105; count++) await post(fresh());
    const collection = (await read(CONTAINER)).json();
    const next = (await read(collection.first.next.slice(BASE.length))).json();
    expect(next).toMatchObject({ type: "AnnotationPage", startIndex: 100, id: collection.last });
    expect(next.partOf.id).toBe(collection.id);
    expect(next).not.toHaveProperty("next");
    expect(next.prev).toBe(collection.first.id);
    expect((await read(`${CONTAINER}?page=99`)).statusCode).toBe(404);
  });

  test("refuses types that it does not have", async () => {
    expect((await read(CONTAINER, { accept: "text/turtle" })).statusCode).toBe(406);
    expect(
      (await read(CONTAINER, { accept: "text/turtle, application/json;q=0.5" })).headers["content-type"],
    ).toContain("application/json");
  });
});

describe("a report", () => {
  test("is had by its address with its tag, and not again while it is the same", async () => {
    const report = fresh({ reader: { name: "R. Reader", email: "reader@example.org" } });
    const posted = await post(report);
    const url = `${CONTAINER}${report.id}`;
    const anybody = await started.app.inject({ url });
    expect(String(anybody.headers["content-type"]).startsWith(LD)).toBe(true);
    expect(anybody.headers.etag).toBe(posted.headers.etag);
    expect(anybody.headers.link).toContain('<http://www.w3.org/ns/ldp#Resource>; rel="type"');
    expect(anybody.headers.allow).toBe("DELETE, GET, HEAD, OPTIONS");
    expect(anybody.headers.vary).toContain("Accept");
    expect(anybody.body).not.toContain("reader@example.org");
    expect((await read(url)).body).toContain("reader@example.org");
    const again = await started.app.inject({ url, headers: { "if-none-match": String(posted.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  test("answers HEAD with the headers alone, and OPTIONS to pages of other origins", async () => {
    const report = fresh();
    await post(report);
    const url = `${CONTAINER}${report.id}`;
    const get = await started.app.inject({ url });
    const head = await started.app.inject({ method: "HEAD", url });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe("");
    for (const name of ["etag", "link", "allow", "vary", "content-type"])
      expect(head.headers[name]).toBe(get.headers[name]);
    const options = await started.app.inject({ method: "OPTIONS", url, headers: { origin: "https://health.example" } });
    expect(options.statusCode).toBe(204);
    expect(options.headers["access-control-allow-origin"]).toBe("*");
    expect(options.headers["access-control-allow-methods"]).toContain("GET");
  });

  test("tells the extension what was decided", async () => {
    const report = fresh();
    await post(report);
    await started.database.query("UPDATE reports SET state = 'corrected', note = 'Thank you.' WHERE id = $1", [
      report.id,
    ]);
    const reply = await started.app.inject({ url: `${CONTAINER}${report.id}` });
    const header = (name: string) => (reply.headers[name] as string | undefined) ?? null;
    const decision = readDecision({ status: 200, header, body: reply.body });
    expect(decision).toMatchObject({ state: "corrected", note: "Thank you." });
  });

  test("is deleted by who holds the token of its delivery, and does not come back", async () => {
    const report = fresh();
    const posted = await post(report);
    const url = `${CONTAINER}${report.id}`;
    const remove = (token: string, etag: string) =>
      started.app.inject({ method: "DELETE", url, headers: { authorization: `Bearer ${token}`, "if-match": etag } });
    const token = String(posted.headers["claimscope-deletion-token"]);
    const etag = String(posted.headers.etag);
    expect((await remove("guess", etag)).statusCode).toBe(403);
    expect((await remove(started.token, etag)).statusCode).toBe(403);
    expect((await remove(token, '"older"')).statusCode).toBe(412);
    expect((await remove(token, etag)).statusCode).toBe(204);
    expect((await started.app.inject({ url })).statusCode).toBe(410);
    const listed = await read(`${CONTAINER}?iris=1&page=0`);
    expect(listed.body).not.toContain(report.id);
    expect((await post(report)).statusCode).toBe(410);
    const [row] = await started.database.query("SELECT report, words FROM reports WHERE id = $1", [report.id]);
    expect(row).toEqual({ report: null, words: "" });
  });
});
