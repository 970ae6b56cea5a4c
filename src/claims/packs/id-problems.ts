import { lookOf } from "#text/look-alike.ts";
import type { ClaimSet } from "../claim-set.ts";
import type { Pack } from "./pack.ts";

type Ids = { keys(): Iterable<string>; get(id: string): unknown };

/**
 * Ids of a pack that ship already, or are easily mistaken for one that does. Ids of other packs do not matter: no pack sees
 * another's concepts, and the pack's name stands before its ids.
 */
export function idProblems(pack: Pack, shipped: ClaimSet): string[] {
  return [
    ...taken("concepts", pack.concepts, shipped.concepts, "name it by its id and leave it out here"),
    ...taken("claims", pack.claims, shipped.claims, "choose another id"),
    ...taken("evidence", pack.evidence, shipped.evidence, "choose another id"),
  ];
}

function taken(field: string, records: readonly { id: string }[], shipped: Ids, advice: string): string[] {
  const looks = new Map(Array.from(shipped.keys(), (id) => [lookOf(id), id]));
  return records.flatMap(({ id }, index) => {
    if (shipped.get(id) !== undefined) return [`${field}[${index}].id: “${id}” ships already; ${advice}`];
    const like = looks.get(lookOf(id));
    return like === undefined ? [] : [`${field}[${index}].id: “${id}” is easily mistaken for “${like}”, which ships`];
  });
}
