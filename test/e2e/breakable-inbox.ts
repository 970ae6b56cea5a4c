import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inboxCommand, keptReports, type RunningInbox, startProcess } from "../inbox/inbox-process.ts";
import { freePort, startPostgres } from "../inbox/postgres-server.ts";
import { type Answer, type Asked, FaultyServer } from "./faulty-server.ts";

/** What goes through to the inbox, and back; a proxy adds the others itself. */
const TO_INBOX = ["accept", "authorization", "content-type", "idempotency-key", "if-none-match", "prefer"];
const TO_CLIENT = ["claimscope-deletion-token", "content-type", "etag", "link", "location", "retry-after", "vary"];
const CONTAINER = "/reports/harbour/";

/**
 * The editors' inbox as its users run it, behind a proxy that breaks. Whenever the proxy goes away, the inbox is killed, without a
 * chance to finish anything.
 */
export class BreakableInbox extends FaultyServer {
  readonly #environment: Record<string, string>;
  readonly #cleanUp: () => void;
  readonly #token: string;
  #inbox: RunningInbox | null = null;

  private constructor(environment: Record<string, string>, token: string, cleanUp: () => void) {
    super();
    this.#environment = environment;
    this.#token = token;
    this.#cleanUp = cleanUp;
  }

  /** A new one, not yet started, on an embedded database of its own, or on a PostgreSQL of its own whose programs are in `postgres`. */
  static async create(postgres: string | null): Promise<BreakableInbox> {
    const folder = mkdtempSync(join(tmpdir(), "inbox-"));
    const database = postgres === null ? null : await startPostgres(postgres);
    const environment = {
      INBOX_FOLDER: folder,
      PORT: String(await freePort()),
      ...(database && { DATABASE_URL: database.url }),
    };
    await inboxCommand(["publisher", "add", "harbour"], environment);
    const token = await inboxCommand(["token", "add", "harbour"], environment);
    return new BreakableInbox(environment, token, () => {
      database?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  override get url(): string {
    return this.origin + CONTAINER;
  }

  override async start(): Promise<void> {
    await super.start();
    this.#inbox = await startProcess({ ...this.#environment, INBOX_URL: this.origin });
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.#inbox?.kill("SIGKILL");
    this.#inbox = null;
  }

  /** Stops it, and removes its database. */
  async remove(): Promise<void> {
    await this.stop();
    this.#cleanUp();
  }

  override async kept(): Promise<string[]> {
    const ids = await keptReports(this.#inbox?.url ?? "", this.#token);
    return ids.map((id) => `urn:uuid:${id}`);
  }

  protected override async answer({ method, path, headers, body }: Asked): Promise<Answer> {
    const passed = TO_INBOX.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    });
    try {
      const request = { method, headers: passed, ...(body !== "" && { body }) };
      const reply = await fetch((this.#inbox?.url ?? "") + path, request);
      const told = TO_CLIENT.flatMap((name) => {
        const value = reply.headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      return { status: reply.status, headers: Object.fromEntries(told), body: await reply.text() };
    } catch {
      // It was killed, or is still starting: what a proxy says then.
      return { status: 502 };
    }
  }
}
