import { MAX_CLAIMS, MAX_CONCEPTS, MAX_EVIDENCE, MAX_LIST, MAX_NESTING, MAX_VALUES } from "./limits.ts";

const MAX_LENGTHS = { claims: MAX_CLAIMS, evidence: MAX_EVIDENCE, concepts: MAX_CONCEPTS };

/**
 * What is too large or too deep in a parsed file, told before a schema looks at it: a schema makes something of every value.
 * Without recursion, which the deepest files would break.
 */
export function shapeProblems(file: unknown): string[] {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return ["the file: is no claim pack"];
  const tooLong = Object.entries(MAX_LENGTHS).flatMap(([field, longest]) => {
    const list: unknown = Object.getOwnPropertyDescriptor(file, field)?.value;
    return Array.isArray(list) && list.length > longest
      ? [`${field}: has ${list.length} entries; ${longest} are allowed`]
      : [];
  });
  return tooLong.length > 0 ? tooLong : nestingProblems(file);
}

function nestingProblems(file: object): string[] {
  let level: unknown[] = Object.values(file);
  let values = level.length;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return [`the file: has lists or fields nested more than ${MAX_NESTING} deep`];
    // The lists of the file itself have limits of their own.
    if (depth > 1 && level.some((value) => Array.isArray(value) && value.length > MAX_LIST))
      return [`the file: has a list of more than ${MAX_LIST} entries`];
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    values += level.length;
    if (values > MAX_VALUES) return [`the file: has more than ${MAX_VALUES} values`];
  }
  return [];
}
