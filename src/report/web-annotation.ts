import type { Report } from "./report.ts";

type Json = { [key: string]: string | number | Json | Json[] | string[] };

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** A report as a W3C Web Annotation, https://www.w3.org/TR/annotation-model/. */
export function webAnnotation(report: Report): Json {
  return {
    "@context": CONTEXT,
    id: `urn:uuid:${report.id}`,
    type: "Annotation",
    motivation: report.correction ? ["assessing", "editing"] : ["assessing"],
    created: report.created,
    modified: report.modified,
    generator: { type: "Software", name: `Claimscope ${report.client}` },
    body: bodies(report),
    target: target(report),
  };
}

/** Several reports as one JSON-LD document: a page of annotations, https://www.w3.org/TR/annotation-model/#annotation-page. */
export function annotationPage(reports: readonly Report[]): Json {
  const items = reports.map((report) => {
    const { "@context": _shared, ...item } = webAnnotation(report);
    return item;
  });
  return { "@context": CONTEXT, type: "AnnotationPage", startIndex: 0, items };
}

function bodies(report: Report): Json[] {
  const textual = (purpose: string, value: string): Json => ({
    type: "TextualBody",
    purpose,
    value,
    format: "text/plain",
  });
  const all: Json[] = [textual("classifying", report.reason)];
  if (report.comment) all.push(textual("commenting", report.comment));
  if (report.correction) all.push(textual("editing", report.correction));
  if (report.citedSource) all.push(textual("linking", report.citedSource));
  if (report.finding) {
    const { claim, verdict, claimSet, pack } = report.finding;
    const source = pack ? `claim pack “${pack.name}” by ${pack.publisher}, ${claimSet}` : `claim set ${claimSet}`;
    all.push(textual("describing", `Claimscope ${report.client}, ${source}: ${claim}, ${verdict}`));
  }
  return all;
}

function target(report: Report): Json {
  const about: Json = { type: "SpecificResource", source: report.source };
  if (report.canonical) about["schema:mainEntityOfPage"] = report.canonical;
  const selectors = selectorsOf(report);
  return selectors.length > 0 ? { ...about, selector: selectors } : about;
}

function selectorsOf({ quotation }: Report): Json[] {
  if (!quotation) return [];
  const { exact, prefix, suffix, start, end } = quotation;
  const selectors: Json[] = [{ type: "TextQuoteSelector", exact, prefix, suffix }];
  if (start !== null && end !== null) selectors.push({ type: "TextPositionSelector", start, end });
  return selectors;
}
