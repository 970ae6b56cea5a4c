import type { Db } from "pg-boss";

/** Values that a statement is given. */
export type Value = string | number | boolean | Date | null | readonly string[];

export interface Queries {
  /** The rows of one statement. Rejects where the database refuses it. */
  query: <Row>(sql: string, values?: readonly Value[]) => Promise<Row[]>;
  /** The same connection, as the queue wants it. */
  forQueue: Db;
}

/** PostgreSQL, or its embedded form; both speak the same SQL. */
export interface Database extends Queries {
  kind: "postgres" | "embedded";
  /** Several statements that have no values. */
  script: (sql: string) => Promise<void>;
  /** What is done in one piece: all of it is kept once this resolves, and nothing where it rejects. */
  transaction: <Result>(work: (within: Queries) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}
