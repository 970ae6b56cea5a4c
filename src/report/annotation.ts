import type { Finding, Quotation, Report } from "./report.ts";

/** The JSON-LD context that every term of an annotation is taken from: https://www.w3.org/TR/annotation-model/. */
export const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

export type Json = { [key: string]: string | number | Json | (Json | string)[] };

/** A report as a W3C Web Annotation: the form that it is stored and sent in. The same report always gives the same bytes. */
export function annotationOf(report: Report): Json {
  return { "@context": CONTEXT, ...unlinkedAnnotation(report) };
}

/** Several reports as one JSON-LD document: https://www.w3.org/TR/annotation-model/#annotation-page. */
export function annotationPage(reports: readonly Report[]): Json {
  return { "@context": CONTEXT, type: "AnnotationPage", startIndex: 0, items: reports.map(unlinkedAnnotation) };
}

function unlinkedAnnotation(report: Report): Json {
  const name = `urn:uuid:${report.id}`;
  const { reader } = report;
  return {
    id: name,
    type: "Annotation",
    // A server gives an annotation a name of its own, but must keep this one: by it a second delivery is known.
    canonical: name,
    // "assessing" would say it better, and is in the vocabulary, but not in its JSON-LD context.
    motivation: report.correction ? ["commenting", "editing"] : ["commenting"],
    created: report.created,
    modified: report.modified,
    generator: { type: "Software", name: "Claimscope", "schema:softwareVersion": report.client },
    ...(reader && { creator: creator(reader) }),
    body: bodies(report),
    target: target(report),
  };
}

function creator({ name, email }: NonNullable<Report["reader"]>): Json {
  return { type: "Person", ...(name && { name }), ...(email && { email: `mailto:${email}` }) };
}

function bodies(report: Report): Json[] {
  const { reference, finding } = report;
  const written: [purpose: string, value: string][] = [
    ["tagging", report.reason],
    ["commenting", report.comment],
    ["editing", report.correction],
    ["linking", report.citedSource],
  ];
  const all: Json[] = written.filter(([, value]) => value !== "").map(([purpose, value]) => textual(purpose, value));
  if (reference)
    all.push({
      ...textual("identifying", reference.text),
      ...(reference.url !== null && { "schema:url": reference.url }),
    });
  if (finding) all.push(found(finding));
  return all;
}

function textual(purpose: string, value: string): Json {
  return { type: "TextualBody", purpose, value, format: "text/plain" };
}

/** In words for programs that show a body's text, and in parts for those that read it. */
function found({ claim, verdict, claimSet, pack, reasons }: Finding): Json {
  const set: Json = {
    type: "Dataset",
    "schema:name": pack?.name ?? "Claimscope",
    "schema:version": claimSet,
    ...(pack && { "schema:publisher": pack.publisher }),
  };
  return {
    ...textual("describing", `${claim}: ${verdict}`),
    "schema:identifier": claim,
    "schema:reviewRating": { type: "schema:Rating", "schema:alternateName": verdict },
    "schema:isBasedOn": set,
    ...(reasons && { "schema:reviewAspect": reasons }),
  };
}

function target({ source, canonical, title, language, quotation }: Report): Json {
  const page: Json = {
    id: source,
    type: "Text",
    format: "text/html",
    ...(language !== null && { language }),
    ...(title && { "dc:title": title }),
    ...(canonical !== null && { "iana:canonical": { id: canonical } }),
  };
  return { type: "SpecificResource", source: page, ...(quotation && { selector: selectors(quotation) }) };
}

function selectors({ exact, prefix, suffix, start, end, range }: Quotation): Json[] {
  const all: Json[] = [{ type: "TextQuoteSelector", exact, prefix, suffix }];
  if (start !== null && end !== null) all.push({ type: "TextPositionSelector", start, end });
  if (range) all.push({ type: "RangeSelector", startSelector: inTree(range.start), endSelector: inTree(range.end) });
  return all;
}

function inTree({ path, offset }: { path: string; offset: number }): Json {
  const refinedBy = { type: "TextPositionSelector", start: offset, end: offset };
  return { type: "XPathSelector", value: path, refinedBy };
}
