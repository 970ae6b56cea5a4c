import type { ArticleCheck } from "#check/article-check.ts";
import { day, text } from "./text.ts";

/** What an article was held against, and how fresh that is. */
export function claimSetLine({ version, reviewed, claims, evidence }: ArticleCheck["claimSet"]): string {
  return reviewed === null
    ? text("claimSetLineNoDate", version, claims, evidence)
    : text("claimSetLine", version, day(reviewed), claims, evidence);
}
