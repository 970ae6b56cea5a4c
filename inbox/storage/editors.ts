import type { Queries } from "./database.ts";

/** Somebody who decides about the reports of one publisher. */
export interface Editor {
  name: string;
  publisher: string;
  /** Hashed. */
  password: string;
}

/** Adds an editor, or gives one another password; their sessions end. */
export async function keepEditor({ query }: Queries, { name, publisher, password }: Editor): Promise<void> {
  await query(
    `INSERT INTO editors (name, publisher, password) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET publisher = excluded.publisher, password = excluded.password`,
    [name, publisher, password],
  );
  await query("DELETE FROM sessions WHERE editor = $1", [name]);
}

/** The editor of that name; null where there is none. */
export async function findEditor({ query }: Queries, name: string): Promise<Editor | null> {
  const [row] = await query<Editor>("SELECT name, publisher, password FROM editors WHERE name = $1", [name]);
  return row ?? null;
}

/** All editors, without their passwords. */
export function listEditors({ query }: Queries): Promise<Omit<Editor, "password">[]> {
  return query("SELECT name, publisher FROM editors ORDER BY publisher, name");
}

/** Whether there was such an editor to remove; their sessions end. */
export async function removeEditor({ query }: Queries, name: string): Promise<boolean> {
  return (await query("DELETE FROM editors WHERE name = $1 RETURNING name", [name])).length > 0;
}
