import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inboxCommand, keptReports, postOnce, postUntilGone, startProcess } from "./inbox-process.ts";
import { freePort, POSTGRES, startPostgres } from "./postgres-server.ts";

/** The long form asks for 20. */
const KILLS = Number(process.env["INBOX_KILLS"] ?? 3);
const CLIENTS = 8;
const LONG = { timeout: 60_000 + KILLS * 20_000 };

async function killUnderLoad(environment: Record<string, string>): Promise<number> {
  await inboxCommand(["publisher", "add", "harbour"], environment);
  const token = await inboxCommand(["token", "add", "harbour"], environment);
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const inbox = await startProcess(environment);
    const clients = Array.from({ length: CLIENTS }, () => postUntilGone(inbox.url, acknowledged));
    await new Promise((resolve) => setTimeout(resolve, 700 + 300 * (kill % 3)));
    await inbox.kill("SIGKILL");
    await Promise.all(clients);
  }
  const inbox = await startProcess(environment);
  const kept = new Set(await keptReports(inbox.url, token));
  await inbox.kill("SIGTERM");
  console.info(`${KILLS} kills, ${acknowledged.size} reports acknowledged, ${kept.size} kept`);
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  return acknowledged.size;
}

describe("an inbox that is killed under load", () => {
  test("has every report that it acknowledged, in its folder", LONG, async () => {
    const folder = mkdtempSync(join(tmpdir(), "inbox-"));
    expect(await killUnderLoad({ INBOX_FOLDER: folder, PORT: String(await freePort()) })).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });

  test.runIf(POSTGRES)(
    "has every report that it acknowledged, in PostgreSQL (where that is installed)",
    LONG,
    async () => {
      const postgres = await startPostgres(POSTGRES ?? "");
      try {
        expect(await killUnderLoad({ DATABASE_URL: postgres.url, PORT: String(await freePort()) })).toBeGreaterThan(0);
      } finally {
        postgres.stop();
      }
    },
  );
});

test.runIf(POSTGRES)(
  "two inboxes on one PostgreSQL keep each report once and announce it once, signed (where that is installed)",
  LONG,
  async () => {
    const postgres = await startPostgres(POSTGRES ?? "");
    const announced: { id: string; isSigned: boolean }[] = [];
    let secret = "";
    const receiver = createServer(async (request, response) => {
      const body = (await request.toArray()).join("");
      const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signature } = request.headers;
      const wanted = createHmac("sha256", secret).update(`${id}.${time}.${body}`).digest("base64");
      announced.push({ id: String(id), isSigned: signature === `v1,${wanted}` });
      response.end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const environment = { DATABASE_URL: postgres.url };
    try {
      await inboxCommand(["publisher", "add", "harbour"], environment);
      const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      secret = await inboxCommand(["webhook", "set", "harbour", address], environment);
      const ports = [await freePort(), await freePort()];
      const inboxes = await Promise.all(ports.map((port) => startProcess({ ...environment, PORT: String(port) })));
      const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
      const answers = await Promise.all(ids.flatMap((id) => inboxes.map(({ url }) => postOnce(url, id))));
      expect(answers.filter((status) => status === 201)).toHaveLength(ids.length);
      expect(answers.filter((status) => status === 200)).toHaveLength(ids.length);
      await expect.poll(() => announced.length, { timeout: 30_000 }).toBe(ids.length);
      for (const inbox of inboxes) await inbox.kill("SIGTERM");
      expect(new Set(announced.map(({ id }) => id)).size).toBe(ids.length);
      expect(announced.every(({ isSigned }) => isSigned)).toBe(true);
    } finally {
      receiver.close();
      postgres.stop();
    }
  },
);
