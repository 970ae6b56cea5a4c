import * as z from "zod/mini";
import { MAX_COMMENT, MAX_EMAIL, MAX_NAME, MAX_SOURCE } from "./limits.ts";
import { fitsSubject, REASONS, SUBJECTS } from "./vocabulary.ts";

const text = (max: number) => z.string().check(z.maxLength(max));
const offset = z.int().check(z.gte(0));

/** A place in the page's tree: the XPath of an element, and how many characters of its text stand before the place. */
const TreePlace = z.object({ path: text(2_000), offset });

/** The words of the page that a report is about. */
export const Quotation = z.object({
  exact: text(10_000),
  prefix: text(64),
  suffix: text(64),
  /** In the article's text, counted in characters (code points) as the Web Annotation model asks; null outside of it. */
  start: z.nullable(offset),
  end: z.nullable(offset),
  /** Where the passage begins and ends in the page's tree; given where it is not in the article's text. */
  range: z.optional(z.object({ start: TreePlace, end: TreePlace })),
});
export type Quotation = z.infer<typeof Quotation>;

/** What Claimscope itself found at a passage. */
export const Finding = z.object({
  claim: text(80),
  verdict: text(40),
  /** Version of the claim set, or of the pack. */
  claimSet: text(80),
  /** The claim pack that said so; absent where it was Claimscope itself. */
  pack: z.optional(z.object({ name: text(100), publisher: text(100) })),
  /** What the verdict rests on, in the order of the sentence: `subject: “coffee”, read as coffee`. Only in reports about a verdict. */
  reasons: z.optional(z.array(text(300)).check(z.maxLength(30))),
});
export type Finding = z.infer<typeof Finding>;

const DraftFields = z.object({
  about: z.enum(SUBJECTS),
  /** URL of the page without its fragment, and the canonical one where the page names it. */
  source: text(8_000),
  canonical: z.nullable(text(8_000)),
  title: text(2_000),
  /** Of the page. */
  language: z.nullable(text(35)),
  /** Null for a report on the whole page, or on a reference that is not in the article's text. */
  quotation: z.nullable(Quotation),
  /** The work that the report is about, as the page prints it, and its address where it has one. */
  reference: z.nullable(z.object({ text: text(2_000), url: z.nullable(text(2_000)) })),
  reason: z.enum(REASONS),
  comment: text(MAX_COMMENT),
  correction: text(MAX_COMMENT),
  /** Source that the reader cites for the correction, as typed. */
  citedSource: text(MAX_SOURCE),
  finding: z.nullable(Finding),
  /** Who reports, where the reader wants that known. */
  reader: z.nullable(z.object({ name: text(MAX_NAME), email: text(MAX_EMAIL) })),
});

/** What a report of this kind must and must not have. */
const isWhole = z.refine<z.infer<typeof DraftFields>>(({ about, quotation, reference, finding, reason }) => {
  if (!fitsSubject(reason, about) || (reference !== null) !== (about === "reference")) return false;
  if (about === "page") return quotation === null;
  return about === "reference" || (quotation !== null && (about !== "verdict" || finding !== null));
}, "a report of this kind has other parts");

/** What the reader writes, with what it is about. */
export const ReportDraft = DraftFields.check(isWhole);
export type ReportDraft = z.infer<typeof ReportDraft>;

/** A draft as far as it has come: the reader may not have chosen a reason yet, and nobody chooses it for them. */
export const BegunReport = z.extend(DraftFields, { reason: z.nullable(z.enum(REASONS)) });
export type BegunReport = z.infer<typeof BegunReport>;

/** The parts that the reader writes, and may write otherwise as long as nobody else has the report. */
export const Written = z.pick(DraftFields, {
  reason: true,
  comment: true,
  correction: true,
  citedSource: true,
  reader: true,
});
export type Written = z.infer<typeof Written>;

/** A report as the reader saved it. How far it has come on its way is told apart, by a `Delivery`. */
export const Report = z
  .extend(DraftFields, {
    /** UUID, also the idempotency key of delivery. */
    id: z.uuid(),
    /** ISO 8601 instants; `modified`: when its words last changed. */
    created: z.iso.datetime(),
    modified: z.iso.datetime(),
    /** Version of the extension that wrote it. */
    client: text(40),
  })
  .check(isWhole);
export type Report = z.infer<typeof Report>;
