/** Sets what a key leads to, unless it leads somewhere already. */
export function setFirst<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): void {
  if (!known.has(key)) known.set(key, value);
}
