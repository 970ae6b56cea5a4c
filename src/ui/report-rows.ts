import { VERDICTS } from "#check/verdicts.ts";
import type { BegunReport } from "#report/report.ts";
import { text } from "./text.ts";
import { verdictName } from "./verdict-words.ts";
import { REASON } from "./word-keys.ts";

/** Everything that a report holds, as pairs of label and value; empty fields are left out. */
export function reportRows(draft: BegunReport): [label: string, value: string][] {
  const rows: [string, string | null][] = [
    [text("fieldSource"), draft.source],
    [text("fieldCanonical"), draft.canonical],
    [text("fieldTitle"), draft.title],
    [text("fieldLanguage"), draft.language],
    ...quotationRows(draft.quotation),
    [text("fieldReference"), draft.reference && [draft.reference.text, draft.reference.url].filter(Boolean).join(" ")],
    [text("fieldReason"), draft.reason && text(REASON[draft.reason])],
    [text("fieldComment"), draft.comment],
    [text("fieldCorrection"), draft.correction],
    [text("fieldCitedSource"), draft.citedSource],
    ...findingRows(draft.finding),
    [text("fieldReader"), draft.reader && [draft.reader.name, draft.reader.email].filter(Boolean).join(", ")],
  ];
  return rows.flatMap(([label, value]) => (value === null || value === "" ? [] : [[label, value]]));
}

/** A report as plain text, for the clipboard. */
export function reportText(draft: BegunReport): string {
  return reportRows(draft)
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
}

function quotationRows(quotation: BegunReport["quotation"]): [string, string | null][] {
  if (!quotation) return [];
  const { exact, prefix, suffix, start, end, range } = quotation;
  return [
    [text("fieldQuotation"), exact],
    [text("fieldBefore"), inOneLine(prefix)],
    [text("fieldAfter"), inOneLine(suffix)],
    [text("fieldPosition"), start === null || end === null ? null : text("positionValue", start, end)],
    [
      text("fieldTreePlace"),
      range ? `${range.start.path} ${range.start.offset} – ${range.end.path} ${range.end.offset}` : null,
    ],
  ];
}

/** The verdict in words; what the claim set calls it inside is kept as well, and so it is shown, but as what it is. */
function findingRows(finding: BegunReport["finding"]): [string, string][] {
  if (!finding) return [];
  const verdict = VERDICTS.find((name) => name === finding.verdict);
  return [
    [text("fieldFinding"), verdict ? verdictName(verdict) : finding.verdict],
    ...packRows(finding.pack),
    [text("fieldIdentifier"), text("identifierValue", finding.claim, finding.claimSet)],
    ...(finding.reasons ?? []).map((line): [string, string] => [text("fieldVerdictReason"), line]),
  ];
}

function packRows(pack: NonNullable<BegunReport["finding"]>["pack"]): [string, string][] {
  return pack ? [[text("fieldPack"), text("packBy", pack.name, pack.publisher)]] : [];
}

/** Breaks between paragraphs would tear a few words of context apart. */
function inOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
