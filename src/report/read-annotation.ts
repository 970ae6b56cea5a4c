import * as z from "zod/mini";
import { CONTEXT } from "./annotation.ts";
import { type Finding, Report } from "./report.ts";
import { REASONS_FOR, type Subject } from "./vocabulary.ts";

/** More reports than that are no file of one reader's. */
const MAX_ITEMS = 10_000;

const Selector = z.discriminatedUnion("type", [
  z.object({ type: z.literal("TextQuoteSelector"), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  z.object({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
  z.object({ type: z.literal("RangeSelector"), startSelector: inTree(), endSelector: inTree() }),
]);

const Body = z.object({
  type: z.literal("TextualBody"),
  purpose: z.enum(["tagging", "commenting", "editing", "linking", "identifying", "describing"]),
  value: z.string(),
  "schema:url": z.optional(z.string()),
  "schema:identifier": z.optional(z.string()),
  "schema:reviewRating": z.optional(z.object({ "schema:alternateName": z.string() })),
  "schema:isBasedOn": z.optional(
    z.object({
      "schema:name": z.string(),
      "schema:version": z.string(),
      "schema:publisher": z.optional(z.string()),
    }),
  ),
  "schema:reviewAspect": z.optional(z.array(z.string())),
});
type Body = z.infer<typeof Body>;

const Source = z.object({
  id: z.string(),
  language: z.optional(z.string()),
  "dc:title": z.optional(z.string()),
  "iana:canonical": z.optional(z.object({ id: z.string() })),
});

/** The part of a Web Annotation that a report is read from; whatever else a server has added is left aside. */
const ReportAnnotation = z.object({
  type: z.literal("Annotation"),
  /** By which the report is known everywhere: a server may have replaced the `id`. */
  canonical: z.string().check(z.startsWith("urn:uuid:")),
  created: z.string(),
  modified: z.string(),
  generator: z.object({ "schema:softwareVersion": z.string() }),
  creator: z.optional(z.object({ name: z.optional(z.string()), email: z.optional(z.string()) })),
  body: z.array(Body).check(z.maxLength(20)),
  target: z.object({ source: Source, selector: z.optional(z.array(Selector).check(z.maxLength(3))) }),
});
type ReportAnnotation = z.infer<typeof ReportAnnotation>;

const Page = z.object({
  "@context": z.literal(CONTEXT),
  type: z.literal("AnnotationPage"),
  items: z.array(z.unknown()).check(z.maxLength(MAX_ITEMS)),
});

/** Reading an annotation that may come from anybody: a report, or what keeps it from being one, for people. */
export type ReadReport = { kind: "report"; report: Report } | { kind: "refused"; problem: string };

/** The report in a Web Annotation, of any origin. */
export function readAnnotation(value: unknown): ReadReport {
  const annotation = ReportAnnotation.safeParse(value);
  if (!annotation.success) return { kind: "refused", problem: firstProblem(annotation.error) };
  const report = Report.safeParse(reportFrom(annotation.data));
  return report.success
    ? { kind: "report", report: report.data }
    : { kind: "refused", problem: firstProblem(report.error) };
}

/** The reports in an exported file, each read by itself. Throws with a line for people where the text is no page of annotations. */
export function readAnnotationPage(json: string): ReadReport[] {
  const page = Page.safeParse(parsed(json));
  if (!page.success) throw new Error(firstProblem(page.error));
  return page.data.items.map(readAnnotation);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The first thing that does not fit: `target.source: Invalid input`. */
export function firstProblem({ issues: [issue] }: z.core.$ZodError): string {
  const path = issue?.path.map(String).join(".");
  return path ? `${path}: ${issue?.message}` : (issue?.message ?? "invalid");
}

/** What the annotation says, in the form of a report and still to be held against its schema. */
function reportFrom({ canonical, created, modified, generator, creator, body, target }: ReportAnnotation): unknown {
  const { source } = target;
  const written = (purpose: Body["purpose"]) => body.find((one) => one.purpose === purpose);
  const reference = written("identifying");
  const quotation = quotationFrom(target.selector);
  const reason = written("tagging")?.value ?? "";
  const described = written("describing");
  return {
    about: subjectOf(reason, Boolean(reference), quotation !== null),
    source: source.id,
    canonical: source["iana:canonical"]?.id ?? null,
    title: source["dc:title"] ?? "",
    language: source.language ?? null,
    quotation,
    reference: reference ? { text: reference.value, url: reference["schema:url"] ?? null } : null,
    reason,
    comment: written("commenting")?.value ?? "",
    correction: written("editing")?.value ?? "",
    citedSource: written("linking")?.value ?? "",
    finding: described ? findingFrom(described) : null,
    reader: creator ? { name: creator.name ?? "", email: (creator.email ?? "").replace(/^mailto:/, "") } : null,
    id: canonical.slice("urn:uuid:".length),
    created,
    modified,
    client: generator["schema:softwareVersion"],
  };
}

function subjectOf(reason: string, hasReference: boolean, hasQuotation: boolean): Subject {
  if (hasReference) return "reference";
  if (REASONS_FOR.verdict.some((name) => name === reason)) return "verdict";
  return hasQuotation ? "passage" : "page";
}

/** Null without any selector: the report is on the whole page. One without the words fits no schema. */
function quotationFrom(selectors: ReportAnnotation["target"]["selector"] = []): unknown {
  let quotation: object = {};
  let position: object = { start: null, end: null };
  let range: object = {};
  for (const selector of selectors) {
    if (selector.type === "TextQuoteSelector")
      quotation = { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix };
    else if (selector.type === "TextPositionSelector") position = { start: selector.start, end: selector.end };
    else range = { range: { start: fromTree(selector.startSelector), end: fromTree(selector.endSelector) } };
  }
  return selectors.length > 0 ? { ...quotation, ...position, ...range } : null;
}

function findingFrom(body: Body): Partial<Record<keyof Finding, unknown>> {
  const set = body["schema:isBasedOn"];
  const publisher = set?.["schema:publisher"];
  const reasons = body["schema:reviewAspect"];
  return {
    claim: body["schema:identifier"],
    verdict: body["schema:reviewRating"]?.["schema:alternateName"],
    claimSet: set?.["schema:version"],
    ...(publisher !== undefined && { pack: { name: set?.["schema:name"], publisher } }),
    ...(reasons && { reasons }),
  };
}

function inTree() {
  return z.object({ value: z.string(), refinedBy: z.object({ start: z.int() }) });
}

function fromTree({ value, refinedBy }: z.infer<ReturnType<typeof inTree>>): { path: string; offset: number } {
  return { path: value, offset: refinedBy.start };
}
