import * as z from "zod/mini";

// zod/mini has no words of its own, which keeps the extension small; people who write files need them.
z.config(z.locales.en());

/** One line for each thing that is wrong with a value: where it stands and what it is, such as `claims[0].certainty: …`. */
export function describeIssues({ issues }: z.core.$ZodError): string {
  return issues.flatMap((issue) => linesOf(issue, [])).join("\n");
}

/** The same as a list of at most so many lines. */
export function issueLines({ issues }: z.core.$ZodError, most: number): string[] {
  return issues
    .slice(0, most)
    .flatMap((issue) => linesOf(issue, []))
    .slice(0, most);
}

function linesOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  const nearest = issue.code === "invalid_union" ? nearestVariant(issue.errors) : undefined;
  return nearest
    ? nearest.flatMap((inner) => linesOf(inner, path))
    : [`${z.core.toDotPath(path) || "the whole"}: ${issue.message}`];
}

/** What is wrong with a value that may be one of several things, told for the one that it resembles most. */
function nearestVariant(variants: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return [...variants].sort((a, b) => a.length - b.length)[0];
}
