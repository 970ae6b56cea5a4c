import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";

/** Folder of PostgreSQL's programs; null where it is not installed. */
export const POSTGRES = existsSync(DEBIAN)
  ? (readdirSync(DEBIAN)
      .map((version) => join(DEBIAN, version, "bin"))
      .find((folder) => existsSync(join(folder, "initdb"))) ?? null)
  : null;

/** What is said where tests need it and it is not there. */
export const NO_POSTGRES = `PostgreSQL is not installed (no initdb in ${DEBIAN}/*/bin): what needs it is skipped`;

/** Starts a PostgreSQL of its own in a folder of its own. It refuses to run as root: then it runs as its own user. */
export async function startPostgres(bin: string): Promise<{ url: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "inbox-postgres-"));
  const isRoot = process.getuid?.() === 0;
  const as = (program: string, args: string[]): [string, string[]] =>
    isRoot ? ["runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
  if (isRoot) run("chown", ["postgres", folder]);
  const data = join(folder, "data");
  run(...as(join(bin, "initdb"), ["-D", data, "-U", "inbox", "--auth=trust", "-E", "UTF8"]));
  const port = await freePort();
  const server = spawn(
    ...as(join(bin, "postgres"), ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"]),
    { stdio: "ignore" },
  );
  const ready = () => spawnSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]).status === 0;
  while (!ready()) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = () => {
    run(...as(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]));
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://inbox@127.0.0.1:${port}/postgres`, stop };
}

function run(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8", cwd: "/" });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

/** A port that nobody listens to. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
