import { lookOf, mixesScripts } from "#text/look-alike.ts";
import { shown } from "#text/plain-text.ts";
import { MAX_PACKS, MAX_SHOWN } from "./limits.ts";
import type { PackName } from "./pack-name.ts";

/** Without quotation marks, which would let a name end where it does not, and without a slash, which parts it from ids. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’&()+-]*$/u;
/** Nobody else speaks by this name. */
const OURS = lookOf("Claimscope");

/**
 * What is wrong with the names that stand beside a pack's verdicts.
 * @param others the packs that are there already; one of the same name and publisher is the older version of this one
 */
export function nameProblems(pack: PackName, others: readonly PackName[]): string[] {
  return [
    ...ownProblems("name", pack.name),
    ...ownProblems("publisher", pack.publisher),
    ...others.flatMap((other) => takenProblem(pack, other)),
    ...(others.length >= MAX_PACKS && others.every(({ name }) => name !== pack.name)
      ? [`the file: you have ${others.length} packs, and no more than ${MAX_PACKS} are read; remove one`]
      : []),
  ];
}

function ownProblems(field: "name" | "publisher", value: string): string[] {
  const quoted = `“${shown(value, MAX_SHOWN)}”`;
  if (!NAME.test(value) || value !== value.trim().replace(/ +/g, " "))
    return [
      `${field}: ${quoted} may have letters, digits, single spaces and . , ' & ( ) + - only, a letter or digit first`,
    ];
  if (mixesScripts(value)) return [`${field}: ${quoted} mixes Latin and Cyrillic letters in one word`];
  return lookOf(value).includes(OURS) ? [`${field}: ${quoted} speaks in Claimscope's own name`] : [];
}

function takenProblem(pack: PackName, other: PackName): string[] {
  if (lookOf(pack.name) !== lookOf(other.name)) return [];
  if (pack.name !== other.name) return [`name: “${pack.name}” is easily mistaken for “${other.name}”, which you have`];
  return pack.publisher === other.publisher
    ? []
    : [`publisher: you have “${other.name}” by ${other.publisher}; remove it before you add one by ${pack.publisher}`];
}
