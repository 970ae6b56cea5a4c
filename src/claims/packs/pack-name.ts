import * as z from "zod/mini";

/** Who speaks: what stands beside every verdict of a pack. The name alone tells one pack from another. */
export const PackName = z.object({
  name: z.string().check(z.maxLength(100)),
  publisher: z.string().check(z.maxLength(100)),
  version: z.string().check(z.maxLength(40)),
});
export type PackName = z.infer<typeof PackName>;

/** An id of a pack's claims and evidence beside those of other sets: no id has a slash, nor has the name of a pack. */
export function idInPack({ name }: PackName, id: string): string {
  return `${name}/${id}`;
}
