import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { annotationOf, annotationPage, CONTEXT, type Json } from "#report/annotation.ts";
import { REPORT_OF_KIND, sampleReport } from "./sample-report.ts";

/** Kept beside the tests: nothing is fetched. */
const context = JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/json-ld/anno.json"), "utf8"));

async function documentLoader(url: string) {
  if (url !== CONTEXT) throw new Error(`${url} is not the annotation context`);
  return { documentUrl: url, document: context };
}

/** Refuses whatever would otherwise be dropped without a word. */
const SAFE = { documentLoader, safe: true } as jsonld.Options.Expand;

/** A report with everything in it that a report can have. */
const place = { path: "/html/body/p[1]", offset: 4 };
const FULL = {
  ...REPORT_OF_KIND.reference,
  quotation: { exact: "x", prefix: "a", suffix: "b", start: null, end: null, range: { start: place, end: place } },
};

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe("a report in the eyes of a JSON-LD processor", () => {
  test.each(Object.entries({ ...REPORT_OF_KIND, full: FULL }))(
    "has no term that the context of annotations does not define: %s",
    async (_, report) => {
      const annotation = annotationOf(report);
      const expanded = await jsonld.expand(annotation as object, SAFE);
      expect(keysOf(expanded).filter((key) => !/^(?:@|https?:\/\/)/.test(key))).toEqual([]);
      const options = { documentLoader, compactToRelative: false } as jsonld.Options.Compact;
      const compact = await jsonld.compact(
        expanded as unknown as jsonld.JsonLdDocument,
        CONTEXT as unknown as jsonld.ContextDefinition,
        options,
      );
      const again = await jsonld.expand(compact, { documentLoader });
      expect(again).toEqual(expanded);
    },
  );

  test("says what its terms mean in the vocabularies that they are from", async () => {
    const quads = (await jsonld.toRDF(annotationOf(sampleReport()) as object, {
      documentLoader,
      format: "application/n-quads",
    })) as unknown as string;
    const name = "<urn:uuid:0b7f8a54-9a39-4f1e-8c55-1f2d3c4b5a69>";
    expect(quads).toContain(
      `${name} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>`,
    );
    expect(quads).toContain(`${name} <http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#commenting>`);
    expect(quads).toContain(
      '<http://www.w3.org/ns/oa#start> "120"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>',
    );
    expect(quads).toContain(
      "<https://health.example/news/cold-water> <http://www.iana.org/assignments/relation/canonical> <https://health.example/news/cold-water.html>",
    );
  });

  test("is one of the items of an exported page, in its place", async () => {
    const page = annotationPage([REPORT_OF_KIND.page, REPORT_OF_KIND.verdict]) as Json;
    const [expanded] = (await jsonld.expand(page as object, SAFE)) as [Record<string, { "@list": unknown[] }[]>];
    expect(expanded["http://www.w3.org/ns/activitystreams#items"]?.[0]?.["@list"]).toHaveLength(2);
  });

  test("would be found out if it had a term of its own", async () => {
    const odd = { ...annotationOf(sampleReport()), mood: "cross" };
    await expect(jsonld.expand(odd as object, SAFE)).rejects.toThrow();
  });
});
