let last: Promise<unknown> = Promise.resolve();

/** What reads and then writes waits for what came before it, so that a change cannot bring a deleted report back. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work);
  last = result;
  return result;
}
