import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { annotationOf } from "#report/annotation.ts";
import { setWebhook } from "../../inbox/storage/publishers.ts";
import { signedHeaders } from "../../inbox/webhooks/sign.ts";
import { sampleReport } from "../report/sample-report.ts";
import { READY_MS, type StartedInbox, startInbox } from "./start-inbox.ts";

const SECRET = "harbour's secret";
/** The queue waits a second before the second attempt, and twice as long before each after that. */
const RETRIED = { timeout: 40_000 };
let started: StartedInbox;
beforeAll(async () => {
  started = await startInbox();
}, READY_MS);
afterAll(() => started.stop());

let received: { headers: IncomingHttpHeaders; body: string }[];
/** What the receiver answers, in turn, and then 204. */
let answers: number[];
let receiver: Server;
let address: string;
beforeEach(async () => {
  received = [];
  receiver = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: (await request.toArray()).join("") });
    const status = answers.shift() ?? 204;
    response.writeHead(status, status === 302 ? { location: `${address}elsewhere` } : {}).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  await setWebhook(started.database, "harbour", { url: address, secret: SECRET });
});
afterEach(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

async function deliver(id: string): Promise<void> {
  const payload = JSON.stringify(annotationOf(sampleReport({ id })));
  const headers = { "content-type": "application/ld+json" };
  await started.app.inject({ method: "POST", url: "/reports/harbour/", headers, payload });
}

describe("a webhook", () => {
  test("is signed as Standard Webhooks has it", () => {
    const headers = signedHeaders(SECRET, "harbour-1", "{}", new Date(1_700_000_000_999));
    const signature = createHmac("sha256", SECRET).update("harbour-1.1700000000.{}").digest("base64");
    expect(headers).toEqual({
      "webhook-id": "harbour-1",
      "webhook-timestamp": "1700000000",
      "webhook-signature": `v1,${signature}`,
    });
  });

  test("is tried again under the same id, signed each time, until it is taken, and then no more", RETRIED, async () => {
    answers = [500, 302, 429];
    const id = crypto.randomUUID();
    await deliver(id);
    await expect.poll(() => received.length, { timeout: 30_000 }).toBe(4);
    await expect.poll(() => jobsOf(id)).toEqual([{ state: "completed" }]);
    expect(received).toHaveLength(4);
    expect(new Set(received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([`harbour-${id}`]));
    for (const { headers, body } of received) {
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      const signature = createHmac("sha256", SECRET).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
    }
    expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
      type: "report.received",
      data: { canonical: `urn:uuid:${id}` },
    });
  });

  test("is told once of a report that comes twice", RETRIED, async () => {
    answers = [];
    const id = crypto.randomUUID();
    await deliver(id);
    await deliver(id);
    await expect.poll(() => jobsOf(id), { timeout: 20_000 }).toEqual([{ state: "completed" }]);
    expect(received).toHaveLength(1);
  });

  test("is not told of a report that its reporter has deleted meanwhile", RETRIED, async () => {
    answers = [500];
    const id = crypto.randomUUID();
    await deliver(id);
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
    await started.database.query("UPDATE reports SET report = NULL, deleted = now() WHERE id = $1", [id]);
    await expect.poll(() => jobsOf(id), { timeout: 20_000 }).toEqual([{ state: "completed" }]);
    expect(received).toHaveLength(1);
  });
});

/** What the queue has of a report's announcement. */
function jobsOf(id: string): Promise<unknown[]> {
  return started.database.query("SELECT state FROM queue.job WHERE data->>'id' = $1", [id]);
}
