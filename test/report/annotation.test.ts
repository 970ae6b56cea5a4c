import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotationOf, annotationPage } from "#report/annotation.ts";
import { readAnnotation, readAnnotationPage } from "#report/read-annotation.ts";
import type { Report } from "#report/report.ts";
import { anyReport } from "./any-report.ts";
import { REPORT_OF_KIND, sampleReport } from "./sample-report.ts";

describe("a report as a Web Annotation", () => {
  test("points to the passage by its words and by its position", () => {
    expect(annotationOf(sampleReport()).target).toMatchObject({
      source: { id: "https://health.example/news/cold-water", language: "en" },
      selector: [
        {
          type: "TextQuoteSelector",
          exact: "A cold shower prevents colds.",
          prefix: "Many say so. ",
          suffix: " Ask a doctor.",
        },
        { type: "TextPositionSelector", start: 120, end: 149 },
      ],
    });
  });

  test("points into the page's tree where the passage is outside of the article", () => {
    const place = { path: "/html/body/aside/p[2]", offset: 3 };
    const range = { start: place, end: { ...place, offset: 12 } };
    const quotation = { exact: "An aside.", prefix: "", suffix: "", start: null, end: null, range };
    expect(annotationOf(sampleReport({ quotation })).target).toMatchObject({
      selector: [
        { type: "TextQuoteSelector" },
        {
          type: "RangeSelector",
          startSelector: { type: "XPathSelector", value: place.path, refinedBy: { start: 3, end: 3 } },
          endSelector: { refinedBy: { start: 12 } },
        },
      ],
    });
  });

  test("on the whole page has no selector at all", () => {
    expect(annotationOf(REPORT_OF_KIND.page).target).not.toHaveProperty("selector");
  });

  test("says by its purposes which body is the reason, the comment, the correction and the source", () => {
    expect(annotationOf(sampleReport()).body).toMatchObject([
      { purpose: "tagging", value: "inaccurate" },
      { purpose: "commenting", value: "One small study is no proof." },
      { purpose: "editing", value: "It is not known whether it does." },
      { purpose: "linking", value: "doi:10.1371/journal.pone.0161749" },
      { purpose: "describing", "schema:identifier": "cold-shower-common-cold" },
    ]);
  });

  test("leaves out what the reader did not fill in, and names nobody", () => {
    const bare = sampleReport({ comment: "", correction: "", citedSource: "", finding: null });
    expect(annotationOf(bare).body).toHaveLength(1);
    expect(annotationOf(bare).motivation).toEqual(["commenting"]);
    expect(annotationOf(bare)).not.toHaveProperty("creator");
  });

  test("is named by the report's id, in a place too that servers must keep", () => {
    const name = "urn:uuid:0b7f8a54-9a39-4f1e-8c55-1f2d3c4b5a69";
    expect(annotationOf(sampleReport())).toMatchObject({ id: name, canonical: name });
  });
});

describe("a report read from a Web Annotation", () => {
  test.each(Object.entries(REPORT_OF_KIND))("on a %s is the one that was written", (_, report) => {
    expect(readAnnotation(annotationOf(report))).toEqual({ kind: "report", report });
  });

  test("is the one that was written, whatever that was", () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const sent = JSON.parse(JSON.stringify(annotationOf(report)));
        expect(readAnnotation(sent)).toEqual({ kind: "report", report });
      }),
    );
  });

  test("is the same after a server gave it another name and added things of its own", () => {
    const kept = { ...annotationOf(sampleReport()), id: "https://a.example/1", via: "urn:x", "https://a.example/x": 5 };
    expect(readAnnotation(kept)).toEqual({ kind: "report", report: sampleReport() });
  });

  test.each<[string, (annotation: ReturnType<typeof annotationOf>) => unknown]>([
    ["null", () => null],
    ["a list", (annotation) => [annotation]],
    ["no name of ours", ({ canonical: _, ...rest }) => rest],
    [
      "a reason that is not in the vocabulary",
      (annotation) => ({ ...annotation, body: [{ type: "TextualBody", purpose: "tagging", value: "spam" }] }),
    ],
    [
      "a thousand bodies",
      (annotation) => ({ ...annotation, body: Array(1_000).fill((annotation.body as unknown[])[0]) }),
    ],
    ["a time that is none", (annotation) => ({ ...annotation, created: "yesterday" })],
    [
      "a position before the text",
      (annotation) => ({
        ...annotation,
        target: { ...(annotation.target as object), selector: [{ type: "TextPositionSelector", start: -1, end: 5 }] },
      }),
    ],
  ])("is refused with a reason: %s", (_, change) => {
    expect(readAnnotation(change(annotationOf(sampleReport())))).toMatchObject({
      kind: "refused",
      problem: expect.stringMatching(/\w/),
    });
  });

  test("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readAnnotation(value).kind).toBe("refused");
      }),
    );
  });

  test("about a verdict needs the verdict, and a reason that fits", () => {
    const verdict = annotationOf(REPORT_OF_KIND.verdict);
    const without = (verdict.body as { purpose: string }[]).filter(({ purpose }) => purpose !== "describing");
    expect(readAnnotation({ ...verdict, body: without }).kind).toBe("refused");
  });
});

describe("an exported file", () => {
  const exported = (reports: readonly Report[]) => JSON.stringify(annotationPage(reports), null, 2);
  const imported = (json: string) =>
    readAnnotationPage(json).map((read) => (read.kind === "report" ? read.report : null));

  test("that is imported and exported again has the same bytes", () => {
    fc.assert(
      fc.property(fc.array(anyReport(), { maxLength: 4 }), (reports) => {
        const once = exported(reports);
        expect(exported(imported(once).flatMap((report) => report ?? []))).toBe(once);
      }),
    );
  });

  test("shares one context among its reports", () => {
    const page = annotationPage([sampleReport(), sampleReport({ comment: "Second." })]);
    expect(page).toMatchObject({ type: "AnnotationPage", "@context": "http://www.w3.org/ns/anno.jsonld" });
    expect(JSON.stringify(page).match(/@context/g)).toHaveLength(1);
  });

  test("with one report that cannot be read still gives the others", () => {
    const page = annotationPage([sampleReport()]);
    const mixed = { ...page, items: [{ type: "Annotation" }, ...(page.items as unknown[])] };
    expect(readAnnotationPage(JSON.stringify(mixed)).map(({ kind }) => kind)).toEqual(["refused", "report"]);
  });

  test.each([
    "",
    "{",
    "[]",
    '{"items":[]}',
    '{"type":"AnnotationPage","@context":"https://other.example/","items":[]}',
  ])("is refused where it is none: %s", (json) => {
    expect(() => readAnnotationPage(json)).toThrow();
  });
});
