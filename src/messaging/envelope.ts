import * as z from "zod/mini";

/** What a message looks like on its way; `name` and `ask` are held against the protocol by the receiver. */
export const Request = z.object({ name: z.string().check(z.maxLength(40)), ask: z.optional(z.unknown()) });
export type Request = z.infer<typeof Request>;

/** What comes back: the answer, or what went wrong as text for people. */
export const Reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), answer: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);
export type Reply = z.infer<typeof Reply>;

/** A line for people about the first thing that does not fit a schema: `draft.reason: Invalid option`. */
export function problemIn(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (!issue) return "invalid";
  const path = issue.path.map(String).join(".");
  return path ? `${path}: ${issue.message}` : issue.message;
}
