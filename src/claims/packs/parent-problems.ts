import type { ClaimSet } from "../claim-set.ts";
import { MAX_WIDER } from "./limits.ts";
import type { Pack } from "./pack.ts";

/** Concepts that are wider than themselves by way of others, and those with too many wider ones. */
export function parentProblems({ concepts }: Pack, shipped: ClaimSet): string[] {
  const parents = new Map(concepts.map(({ id, parents }) => [id, parents ?? []]));
  const circle = circleIn(parents);
  if (circle) return [`concepts: a circle of wider concepts: ${circle.map((id) => `“${id}”`).join(", ")}`];
  return concepts.flatMap(({ id }, index) =>
    hasTooMany(id, parents, shipped)
      ? [`concepts[${index}].parents: leads to more than ${MAX_WIDER} wider concepts`]
      : [],
  );
}

/** The first circle that is found; null where there is none. Concepts whose wider ones are all told are taken off until only circles are left. */
function circleIn(parents: ReadonlyMap<string, readonly string[]>): string[] | null {
  const open = new Map(parents);
  const narrower = new Map<string, string[]>();
  for (const [id, wider] of parents) for (const one of wider) narrower.set(one, [...(narrower.get(one) ?? []), id]);
  const ready = [...open.keys()];
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    if (!open.has(id) || open.get(id)?.some((one) => open.has(one))) continue;
    open.delete(id);
    ready.push(...(narrower.get(id) ?? []));
  }
  const way = new Set<string>();
  let at = [...open.keys()][0];
  for (; at !== undefined && !way.has(at); at = open.get(at)?.find((one) => open.has(one))) way.add(at);
  return at === undefined ? null : [...way].slice([...way].indexOf(at));
}

function hasTooMany(id: string, parents: ReadonlyMap<string, readonly string[]>, shipped: ClaimSet): boolean {
  const found = new Set([id]);
  for (const one of found) {
    for (const wider of parents.get(one) ?? shipped.ancestors(one)) found.add(wider);
    if (found.size > MAX_WIDER + 1) return true;
  }
  return false;
}
