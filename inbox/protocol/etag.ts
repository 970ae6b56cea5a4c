import { createHash } from "node:crypto";

/** The entity tag of what is sent: the same bytes of the same type have the same. */
export function etagOf(type: string, body: string): string {
  return `"${createHash("sha256").update(type).update("\n").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether a list of tags, as in `If-Match` or `If-None-Match`, names one of these; `W/` makes no difference to a reader. */
export function names(list: string, etags: readonly string[]): boolean {
  const listed = list.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return listed.includes("*") || etags.some((etag) => listed.includes(etag));
}
