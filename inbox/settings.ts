import { resolve } from "node:path";
import * as z from "zod/mini";

const count = (fallback: number) => z._default(z.coerce.number().check(z.int(), z.gte(1)), fallback);

const Environment = z.object({
  /** PostgreSQL; without it the embedded database in `INBOX_FOLDER` is used. */
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(?:ql)?:\/\//))),
  INBOX_FOLDER: z._default(z.string(), "inbox-data"),
  HOST: z._default(z.string(), "127.0.0.1"),
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 8787),
  /** How the inbox is reached from outside; addresses of reports begin with it. */
  INBOX_URL: z.optional(z.url({ protocol: /^https?$/ })),
  /** Whether a reverse proxy stands before it, whose `X-Forwarded-For` names who asks. */
  TRUST_PROXY: z._default(z.stringbool(), false),
  LOG_LEVEL: z._default(z.enum(["debug", "info", "warn", "error", "silent"]), "info"),
  /** Who has it may read `/metrics`; without it nobody may. */
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16))),
  /** Reports taken from one address in a minute, and other requests. */
  REPORTS_PER_MINUTE: count(120),
  REQUESTS_PER_MINUTE: count(600),
  /** Attempts to sign in from one address, and as one editor, in a quarter of an hour. */
  SIGN_INS: count(10),
});

export interface Settings {
  databaseUrl: string | null;
  folder: string;
  host: string;
  port: number;
  /** Without a slash at the end. */
  url: string;
  trustProxy: boolean;
  logLevel: string;
  metricsToken: string | null;
  reportsPerMinute: number;
  requestsPerMinute: number;
  signIns: number;
}

/** The settings in environment variables; docs/inbox.md lists them. Throws with a line for people where one is no good. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  const given = read.data;
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    folder: resolve(given.INBOX_FOLDER),
    host: given.HOST,
    port: given.PORT,
    url: (given.INBOX_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ""),
    trustProxy: given.TRUST_PROXY,
    logLevel: given.LOG_LEVEL,
    metricsToken: given.METRICS_TOKEN ?? null,
    reportsPerMinute: given.REPORTS_PER_MINUTE,
    requestsPerMinute: given.REQUESTS_PER_MINUTE,
    signIns: given.SIGN_INS,
  };
}
