import fc from "fast-check";
import type { Report } from "#report/report.ts";
import { REASONS_FOR, SUBJECTS } from "#report/vocabulary.ts";

const text = fc.string({ unit: "binary", maxLength: 40 });
const instant = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const offset = fc.nat(100_000);
const place = fc.record({ path: text, offset });
const quotation: fc.Arbitrary<NonNullable<Report["quotation"]>> = fc.oneof(
  fc.record({ exact: text, prefix: text, suffix: text, start: offset, end: offset }),
  fc.record(
    {
      exact: text,
      prefix: text,
      suffix: text,
      start: fc.constant(null),
      end: fc.constant(null),
      range: fc.record({ start: place, end: place }),
    },
    { requiredKeys: ["exact", "prefix", "suffix", "start", "end"] },
  ),
);
const finding: fc.Arbitrary<NonNullable<Report["finding"]>> = fc.record(
  {
    claim: text,
    verdict: text,
    claimSet: text,
    pack: fc.record({ name: text, publisher: text }),
    reasons: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ["claim", "verdict", "claimSet"] },
);
const reference = fc.record({ text, url: fc.option(text) });

/** Any report that the schema lets through, with odd text in every field. */
export function anyReport(): fc.Arbitrary<Report> {
  return fc.constantFrom(...SUBJECTS).chain((about) =>
    fc.record({
      about: fc.constant(about),
      id: fc.uuid(),
      created: instant,
      modified: instant,
      client: text,
      source: text,
      canonical: fc.option(text),
      title: text,
      language: fc.option(fc.string({ maxLength: 8 })),
      quotation: about === "page" ? fc.constant(null) : about === "reference" ? fc.option(quotation) : quotation,
      reference: about === "reference" ? reference : fc.constant(null),
      reason: fc.constantFrom(...REASONS_FOR[about]),
      comment: text,
      correction: text,
      citedSource: text,
      finding: about === "verdict" ? finding : fc.option(finding),
      reader: fc.option(fc.record({ name: text, email: fc.string({ maxLength: 20 }) })),
    }),
  );
}
