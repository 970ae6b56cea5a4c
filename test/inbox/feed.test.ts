import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { addToken } from "../../inbox/storage/tokens.ts";
import { sampleReport } from "../report/sample-report.ts";
import { BASE, READY_MS, type StartedInbox, startInbox } from "./start-inbox.ts";

const FEED = "/feeds/harbour.atom";
const FIRST = "5f0e2c80-1111-4f1e-8c55-1f2d3c4b5a01";
const SECOND = "5f0e2c80-1111-4f1e-8c55-1f2d3c4b5a02";
let started: StartedInbox;
beforeAll(async () => {
  started = await startInbox();
  await deliver(FIRST, "Plain words.");
  await deliver(SECOND, 'Is "5 < 6 & 7 > 6" proof? ]]> \u0007 </content>');
}, READY_MS);
afterAll(() => started.stop());

async function deliver(id: string, comment: string): Promise<void> {
  const reader = { name: "R. Reader", email: "reader@example.org" };
  const payload = JSON.stringify(annotationOf(sampleReport({ id, comment, reader })));
  const headers = { "content-type": "application/ld+json" };
  const reply = await started.app.inject({ method: "POST", url: "/reports/harbour/", headers, payload });
  expect(reply.statusCode).toBe(201);
}

function read(headers: Record<string, string> = { authorization: `Bearer ${started.token}` }) {
  return started.app.inject({ url: FEED, headers });
}

describe("the Atom feed", () => {
  test("has what RFC 4287 asks of a feed and of each entry, the newest report first", async () => {
    const reply = await read();
    expect(reply.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const { feed, entries } = parsed(reply.body);
    expect(feed?.getAttribute("xmlns")).toBe("http://www.w3.org/2005/Atom");
    expect(textIn(feed, ":scope > id")).toBe(`${BASE}/reports/harbour/`);
    expect(feed?.querySelector(":scope > link[rel=self]")?.getAttribute("href")).toBe(BASE + FEED);
    expect(entries.map((entry) => textIn(entry, "id"))).toEqual([`urn:uuid:${SECOND}`, `urn:uuid:${FIRST}`]);
    for (const entry of entries) {
      for (const name of ["title", "author name"]) expect(textIn(entry, name)).not.toBe("");
      for (const name of ["published", "updated"])
        expect(textIn(entry, name)).toBe(new Date(textIn(entry, name)).toISOString());
      expect(entry.querySelector("link[rel=alternate]")?.getAttribute("href")).toContain(`${BASE}/editors/reports/`);
    }
  });

  test("carries words with markup and control characters as words", async () => {
    const { body } = await read();
    expect(body).not.toContain("\u0007");
    expect(textIn(parsed(body).entries[0] ?? null, "content")).toContain(
      'Is "5 < 6 & 7 > 6" proof? ]]> \ufffd </content>',
    );
  });

  test("does not say who reported", async () => {
    expect((await read()).body).not.toMatch(/R\. Reader|reader@example\.org/);
  });

  test("is had by its own publisher's token only, also as a password", async () => {
    const basic = (password: string) => ({
      authorization: `Basic ${Buffer.from(`feeds:${password}`).toString("base64")}`,
    });
    expect((await read(basic(started.token))).statusCode).toBe(200);
    expect((await read({})).statusCode).toBe(401);
    expect((await read(basic(await addToken(started.database, "other", "read")))).statusCode).toBe(403);
  });

  test("is not sent again while it is the same", async () => {
    const etag = String((await read()).headers.etag);
    const again = () => read({ authorization: `Bearer ${started.token}`, "if-none-match": etag });
    const same = await again();
    expect([same.statusCode, same.body]).toEqual([304, ""]);
    await deliver(crypto.randomUUID(), "Another.");
    expect((await again()).statusCode).toBe(200);
  });
});

const xmlParser = new new JSDOM("").window.DOMParser();

/** Fails where it is no well-formed XML. */
function parsed(xml: string): { feed: Element | null; entries: Element[] } {
  const document = xmlParser.parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
  return { feed: document.querySelector("feed"), entries: [...document.querySelectorAll("entry")] };
}

function textIn(parent: Element | null, selector: string): string {
  return parent?.querySelector(selector)?.textContent ?? "";
}
