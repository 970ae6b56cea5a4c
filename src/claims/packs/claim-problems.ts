import { MAX_CLAIMS_OF_PAIR } from "./limits.ts";
import type { Pack } from "./pack.ts";

/** Pairs of concepts that a pack has too many claims about, and claims about nothing but one concept. */
export function claimProblems({ claims }: Pack): string[] {
  const pairs = Map.groupBy(claims, ({ subject, object }) => `“${subject}” and “${object}”`);
  return [
    ...claims.flatMap(({ subject, object }, index) =>
      subject === object ? [`claims[${index}]: subject and object are the same`] : [],
    ),
    ...[...pairs].flatMap(([pair, { length }]) =>
      length > MAX_CLAIMS_OF_PAIR ? [`claims: ${length} are about ${pair}; ${MAX_CLAIMS_OF_PAIR} are allowed`] : [],
    ),
  ];
}
