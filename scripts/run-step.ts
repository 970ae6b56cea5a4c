import { spawn } from "node:child_process";

/** A step that is silent for longer looks as if it hung. */
const HEARTBEAT_MS = 10_000;

/** Prints a message to standard error: standard output belongs to results. */
export function say(message: string): void {
  console.error(`claimscope: ${message}`);
}

/** Says that a step begins, and every ten seconds that it still runs; answers what the step answers. */
export async function withProgress<T>(title: string, step: () => Promise<T>): Promise<T> {
  const started = Date.now();
  say(`${title} …`);
  const heartbeat = setInterval(() => say(`${title}: ${Math.round((Date.now() - started) / 1_000)} s …`), HEARTBEAT_MS);
  return step().finally(() => clearInterval(heartbeat));
}

/** How a command ended, with all it printed. `status` is null where it could not be started or was stopped by a signal. */
export type Ended = { status: number | null; output: string };

/** Runs a command without a shell and keeps what it prints. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => resolve({ status: null, output: error.message }));
    child.on("close", (status) => resolve({ status, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
