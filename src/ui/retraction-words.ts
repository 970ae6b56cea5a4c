import type { ArticleCheck } from "#check/article-check.ts";
import { day, text } from "./text.ts";

/** What cited works are held against, and how old that is. */
export function retractionWords({ works, date, complete }: ArticleCheck["retractions"]): string {
  const asOf = date === null ? text("dateUnknown") : day(date);
  return text(complete ? "retractionsComplete" : "retractionsCore", works, asOf);
}
