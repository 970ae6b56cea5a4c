import type * as z from "zod/mini";

/** The value as its schema has it. Throws a line for people about the first thing that does not fit: `draft.reason: Invalid option`. */
export function bySchema<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value ?? undefined);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join(".");
  throw new Error(path ? `${path}: ${issue?.message}` : (issue?.message ?? "invalid"));
}
