import * as z from "zod/mini";

/** Of a server: nothing that could be read on the way, but for a machine's own. */
export const ContainerAddress = z
  .string()
  .check(z.maxLength(2_000), z.regex(/^(?:https:\/\/[^\s]|http:\/\/localhost[:/])[^\s]*$/));

/** Where the reports of one site go. Only a server gets them by itself, and only after the reader pressed "send". */
export const Destination = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("server"),
    /** Container of a server that speaks the Web Annotation Protocol. */
    url: ContainerAddress,
    /** Bearer token; empty for none. */
    token: z.string().check(z.maxLength(4_000), z.regex(/^[\x21-\x7e]*$/)),
  }),
  z.object({ kind: z.literal("mail"), address: z.string().check(z.maxLength(320)) }),
  z.object({ kind: z.literal("file"), format: z.enum(["json-ld", "csv", "claim-review"]) }),
  z.object({ kind: z.literal("clipboard") }),
]);
export type Destination = z.infer<typeof Destination>;
