import { describe, expect, test } from "vitest";
import { annotationPage, webAnnotation } from "#report/web-annotation.ts";
import { sampleReport } from "./sample-report.ts";

describe("a report as a Web Annotation", () => {
  test("points to the passage by its words and by its position", () => {
    expect(webAnnotation(sampleReport()).target).toMatchObject({
      source: "https://health.example/news/cold-water",
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

  test("has no position where the passage is outside of the article", () => {
    const quotation = { exact: "An aside.", prefix: "", suffix: "", start: null, end: null };
    expect(webAnnotation(sampleReport({ quotation })).target).toMatchObject({
      selector: [{ type: "TextQuoteSelector" }],
    });
  });

  test("on the whole page has no selector at all", () => {
    expect(webAnnotation(sampleReport({ quotation: null })).target).not.toHaveProperty("selector");
  });

  test("says by its purposes which body is the reason, the comment, the correction and the source", () => {
    expect(webAnnotation(sampleReport()).body).toMatchObject([
      { purpose: "classifying", value: "inaccurate" },
      { purpose: "commenting", value: "One small study is no proof." },
      { purpose: "editing", value: "It is not known whether it does." },
      { purpose: "linking", value: "doi:10.1371/journal.pone.0161749" },
      { purpose: "describing" },
    ]);
  });

  test("leaves out what the reader did not fill in", () => {
    const bare = sampleReport({ comment: "", correction: "", citedSource: "", finding: null });
    expect(webAnnotation(bare).body).toHaveLength(1);
    expect(webAnnotation(bare).motivation).toEqual(["assessing"]);
  });

  test("is named by the report's id and survives JSON", () => {
    const annotation = webAnnotation(sampleReport());
    expect(annotation.id).toBe("urn:uuid:0b7f8a54-9a39-4f1e-8c55-1f2d3c4b5a69");
    expect(JSON.parse(JSON.stringify(annotation))).toEqual(annotation);
  });
});

test("several reports share one context in a page of annotations", () => {
  const page = annotationPage([sampleReport(), sampleReport({ comment: "Second." })]);
  expect(page).toMatchObject({ type: "AnnotationPage", "@context": "http://www.w3.org/ns/anno.jsonld" });
  expect(page.items).toHaveLength(2);
  expect(JSON.stringify(page).match(/@context/g)).toHaveLength(1);
});
