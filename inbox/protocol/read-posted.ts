import { CONTEXT } from "#report/annotation.ts";
import { readAnnotation } from "#report/read-annotation.ts";
import type { Report } from "#report/report.ts";
import { Refusal } from "../refusal.ts";

/** Databases keep no text with it, and no page has it: a parser of HTML takes it out. */
const NUL = "\0";

/** The report in what was posted. Throws a refusal that says what is wrong with it. */
export function readPosted(body: unknown): Report {
  const { "@context": context } = Object(body) as { "@context"?: unknown };
  // Another context could give the same words another meaning, and would have to be fetched.
  if ([context].flat().some((one) => one !== CONTEXT)) throw new Refusal(422, `@context has to be ${CONTEXT}`);
  const read = readAnnotation(body);
  if (read.kind === "refused") throw new Refusal(422, `not a report: ${read.problem}`);
  const json = JSON.stringify(read.report, (_, value) => (typeof value === "string" ? readable(value) : value));
  const report = JSON.parse(json) as Report;
  if (report.id !== report.id.toLowerCase()) throw new Refusal(422, "the UUID has to be in lower case");
  return report;
}

function readable(text: string): string {
  if (text.includes(NUL)) throw new Refusal(422, "a text has the character U+0000");
  return text.toWellFormed();
}
