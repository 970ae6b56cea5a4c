import { Worker } from "node:worker_threads";

/** What to compile: the real claim set, or one with synthetic claims and concepts added. */
export type CompileRequest = { synthetic: { claims: number; concepts: number } | null };
/** What an English page needs, written, and without the evidence records as JSON; and what it cost. */
export type EnglishParts = {
  facts: Uint8Array;
  evidence: Uint8Array;
  lexicon: Uint8Array;
  json: Uint8Array[];
  seconds: number;
};

/**
 * Compiles in a thread of its own: what the compiler leaves behind in memory, and what the engine learns from running it,
 * would slow down whatever is measured after it. Rejects where it cannot be compiled.
 */
export function compileApart(request: CompileRequest): Promise<EnglishParts> {
  const { promise, resolve, reject } = Promise.withResolvers<EnglishParts>();
  const worker = new Worker(new URL("./compile-worker.ts", import.meta.url), { workerData: request });
  worker.once("message", resolve);
  worker.once("error", reject);
  return promise.finally(() => worker.terminate());
}
