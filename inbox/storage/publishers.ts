import type { Queries } from "./database.ts";

/** Whoever takes reports in here. */
export interface Publisher {
  /** Part of the container's address. */
  id: string;
  /** Hosts whose pages may be reported; empty for all. */
  hosts: string[];
  /** Whether a reader needs a token to report. */
  needsToken: boolean;
  webhook: { url: string; secret: string } | null;
}

/** What may stand in an address without being escaped. */
export const PUBLISHER_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

interface Row {
  id: string;
  hosts: string[];
  needs_token: boolean;
  webhook_url: string | null;
  webhook_secret: string | null;
}

/** The publisher of that name; null where there is none. */
export async function findPublisher({ query }: Queries, id: string): Promise<Publisher | null> {
  if (!PUBLISHER_NAME.test(id)) return null;
  const [row] = await query<Row>("SELECT * FROM publishers WHERE id = $1", [id]);
  return row ? fromRow(row) : null;
}

/** All of them, by name. */
export async function listPublishers({ query }: Queries): Promise<Publisher[]> {
  return (await query<Row>("SELECT * FROM publishers ORDER BY id")).map(fromRow);
}

/** Adds a publisher, or changes whose pages it takes and from whom. */
export async function keepPublisher(
  { query }: Queries,
  { id, hosts, needsToken }: Omit<Publisher, "webhook">,
): Promise<void> {
  await query(
    `INSERT INTO publishers (id, hosts, needs_token) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET hosts = excluded.hosts, needs_token = excluded.needs_token`,
    [id, hosts, needsToken],
  );
}

/** Sets where new reports are announced; null for nowhere. */
export async function setWebhook({ query }: Queries, id: string, webhook: Publisher["webhook"]): Promise<void> {
  const values = [id, webhook?.url ?? null, webhook?.secret ?? null];
  await query("UPDATE publishers SET webhook_url = $2, webhook_secret = $3 WHERE id = $1", values);
}

/** Whether reports on this page are for the publisher: its own hosts, with what is below them. */
export function takesPage({ hosts }: Publisher, page: string): boolean {
  if (hosts.length === 0) return true;
  if (!URL.canParse(page)) return false;
  const { hostname } = new URL(page);
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

function fromRow({ id, hosts, needs_token, webhook_url, webhook_secret }: Row): Publisher {
  const webhook = webhook_url && webhook_secret ? { url: webhook_url, secret: webhook_secret } : null;
  return { id, hosts, needsToken: needs_token, webhook };
}
