import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inboxCommand, keptReports, postOnce, startProcess } from "./inbox-process.ts";
import { freePort, POSTGRES, startPostgres } from "./postgres-server.ts";

/** Each command is a process, and starts a database. */
const LONG = { timeout: 120_000 };

test("a back-up brings everything back, and a broken one nothing", LONG, async () => {
  const folder = mkdtempSync(join(tmpdir(), "inbox-"));
  const at = (name: string) => ({ INBOX_FOLDER: join(folder, name), PORT: "0" });
  const first = { ...at("first"), PORT: String(await freePort()) };
  const inbox = await startProcess(first);
  await inboxCommand(["publisher", "add", "harbour", "--hosts", "health.example"], first);
  await inboxCommand(["editor", "add", "eva", "harbour"], first);
  for (let count = 0; count < 3; count++) await postOnce(inbox.url, crypto.randomUUID());
  const file = join(folder, "kept.ndjson");
  expect(await inboxCommand(["backup", file], first)).toContain("5 rows");
  const before = await inboxCommand(["export", "harbour"], first);
  await inbox.kill("SIGTERM");
  const broken = join(folder, "broken.ndjson");
  writeFileSync(broken, readFileSync(file, "utf8").split("\n").slice(0, -2).join("\n"));
  await expect(inboxCommand(["restore", broken], at("second"))).rejects.toThrow("not complete");
  expect(await inboxCommand(["publisher", "list"], at("second"))).toBe("");
  expect(await inboxCommand(["restore", file], at("second"))).toContain("5 rows");
  expect(await inboxCommand(["export", "harbour"], at("second"))).toBe(before);
  await expect(inboxCommand(["restore", file], at("second"))).rejects.toThrow("not empty");
  rmSync(folder, { recursive: true });
});

test.runIf(POSTGRES)(
  "an embedded inbox moves into an empty PostgreSQL with all it has, and works there (where that is installed)",
  LONG,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "inbox-"));
    const postgres = await startPostgres(POSTGRES ?? "");
    const embedded = { INBOX_FOLDER: folder, PORT: String(await freePort()) };
    const moved = { ...embedded, DATABASE_URL: postgres.url };
    try {
      await inboxCommand(["publisher", "add", "harbour", "--hosts", "health.example"], embedded);
      await inboxCommand(["editor", "add", "eva", "harbour"], embedded);
      const token = await inboxCommand(["token", "add", "harbour"], embedded);
      const inbox = await startProcess(embedded);
      const ids = Array.from({ length: 5 }, () => crypto.randomUUID());
      for (const id of ids) expect(await postOnce(inbox.url, id)).toBe(201);
      await expect(inboxCommand(["move"], embedded)).rejects.toThrow("DATABASE_URL");
      await expect(inboxCommand(["move"], moved)).rejects.toThrow("open");
      const before = await inboxCommand(["export", "harbour"], embedded);
      await inbox.kill("SIGTERM");
      expect(await inboxCommand(["move"], moved)).toContain("8 rows");
      await expect(inboxCommand(["move"], moved)).rejects.toThrow("not empty");
      expect(await inboxCommand(["export", "harbour"], moved)).toBe(before);
      const onPostgres = await startProcess(moved);
      expect(await postOnce(onPostgres.url, ids[0] ?? "")).toBe(200);
      expect(await postOnce(onPostgres.url, crypto.randomUUID())).toBe(201);
      expect(await keptReports(onPostgres.url, token)).toHaveLength(6);
      await onPostgres.kill("SIGTERM");
    } finally {
      postgres.stop();
      rmSync(folder, { recursive: true });
    }
  },
);
