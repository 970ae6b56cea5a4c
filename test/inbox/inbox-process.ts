import { spawn } from "node:child_process";
import { annotationOf } from "#report/annotation.ts";
import { sampleReport } from "../report/sample-report.ts";

const LD = "application/ld+json";

export interface RunningInbox {
  url: string;
  /** Resolved once it has ended. */
  kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** An inbox as its users run it, ready to take reports. */
export async function startProcess(environment: Record<string, string>): Promise<RunningInbox> {
  const url = `http://127.0.0.1:${environment["PORT"]}`;
  const limits = { REPORTS_PER_MINUTE: "1000000", REQUESTS_PER_MINUTE: "1000000", LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, ["inbox/main.ts"], {
    env: { ...process.env, INBOX_URL: url, ...limits, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  await answers(`${url}/healthz`, () => {
    if (child.exitCode !== null) throw new Error(`the inbox ended with ${child.exitCode}: ${said}`);
  });
  return {
    url,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** `alive` throws where there is nothing to wait for any more. */
async function answers(url: string, alive: () => void): Promise<void> {
  while (true) {
    alive();
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Does one thing with an inbox, as on the command line; what it says. */
export function inboxCommand(args: string[], environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ["inbox/main.ts", ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) =>
    child.on("close", (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(said)))),
  );
}

/** Posts reports one after the other until the inbox goes; the ids of those that it acknowledged. */
export async function postUntilGone(url: string, acknowledged: Set<string>): Promise<void> {
  while (true) {
    const id = crypto.randomUUID();
    const status = await postOnce(url, id);
    if (status === null) return;
    if (status === 201) acknowledged.add(id);
  }
}

/** Posts a report of that id; null where no answer came. */
export async function postOnce(url: string, id: string): Promise<number | null> {
  const body = JSON.stringify(annotationOf(sampleReport({ id })));
  try {
    const reply = await fetch(`${url}/reports/harbour/`, { method: "POST", headers: { "content-type": LD }, body });
    await reply.arrayBuffer();
    return reply.status;
  } catch {
    // Killed: the connection broke.
    return null;
  }
}

/** The ids of all reports to `harbour`, each as often as it is there, read page by page with its token. */
export async function keptReports(url: string, token: string): Promise<string[]> {
  const kept: string[] = [];
  const headers = { authorization: `Bearer ${token}` };
  for (let next: string | undefined = `${url}/reports/harbour/?iris=1&page=0`; next; ) {
    const page = (await (await fetch(next, { headers })).json()) as { items: string[]; next?: string };
    kept.push(...page.items.map((item) => item.split("/").at(-1) ?? ""));
    // Its addresses are those that clients see, which may be another's.
    next = page.next && url + page.next.slice(new URL(page.next).origin.length);
  }
  return kept;
}
