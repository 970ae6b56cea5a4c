import { REASONS } from "#report/vocabulary.ts";
import { STATES } from "../storage/kept-report.ts";
import type { ReportFilter } from "../storage/list-reports.ts";

/** Longer ones are no search of a person's. */
const MAX_TEXT = 200;
const MAX_SEQ = 2 ** 53;

/** The filter in a list's address; what is no good there counts as not given. New reports are shown where no state is named. */
export function readFilter(query: Readonly<Record<string, unknown>>): ReportFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, MAX_TEXT).toWellFormed() : "";
  };
  const state = STATES.find((name) => name === text("state")) ?? null;
  const before = Number(text("before"));
  return {
    state: state ?? (text("state") === "" ? "new" : null),
    reason: REASONS.find((name) => name === text("reason")) ?? null,
    claim: text("claim") || null,
    page: text("page"),
    search: text("search"),
    grouped: text("each") !== "1",
    before: Number.isSafeInteger(before) && before > 0 && before < MAX_SEQ ? before : null,
  };
}

/** The address of the list that is filtered like this. */
export function listAddress({ state, reason, claim, page, search, grouped, before }: ReportFilter): string {
  const parameters = new URLSearchParams({ state: state ?? "any" });
  const given = {
    reason,
    claim,
    page,
    search,
    each: grouped ? "" : "1",
    before: before === null ? "" : String(before),
  };
  for (const [name, value] of Object.entries(given)) if (value) parameters.set(name, value);
  return `/editors/reports?${parameters}`;
}
