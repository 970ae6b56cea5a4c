import type { CheckedClaim, Findings } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { claimSetLine } from "../claim-set-line.ts";
import { distinctDetails } from "../distinct-details.ts";
import { coverageWords } from "../popup/coverage-words.ts";
import { countSentences } from "../popup/sentence-findings.ts";
import { retractionWords } from "../retraction-words.ts";
import { sourceLinks } from "../source-links.ts";
import { day, text } from "../text.ts";
import { noteWords, verdictName, verdictWords } from "../verdict-words.ts";
import { vitalRows } from "../vital-rows.ts";
import { DETAIL_KIND, RESTS_ON, STATUS } from "../word-keys.ts";
import { markdownText as md } from "./markdown-text.ts";
import { detailLine } from "./ReportDetails.tsx";
import { pageOf, type SavedCheck } from "./saved-check.ts";

/** The check as Markdown (CommonMark). What the page says is text in it, and never markup. */
export function checkAsMarkdown({ article, check, findings, made, version }: SavedCheck): string {
  const page = pageOf(article);
  const answered = check.claims.filter(({ verdict }) => verdict !== null);
  const open = check.claims.filter(({ verdict }) => verdict === null);
  const vitals = vitalRows(article.vitals, check).flatMap(([label, value]) =>
    value === null ? [] : `- ${label}: ${md(value)}`,
  );
  return [
    `# ${md(article.title || text("checkReportText"))}`,
    page && `<${page.href}>`,
    md(text("checkReportMade", version, day(made))),
    `**${md(coverageWords(countSentences(check)))}** ${md(text("coverageRest"))}`,
    ...section(
      text("listClaims"),
      answered.map((claim) => claimPart(claim, findings)),
    ),
    ...section(verdictName(null), [open.map((claim) => `- ${md(claim.text)}`).join("\n")]),
    ...section(text("detailsHeading"), [
      distinctDetails(check.details)
        .map(({ first }) => `- ${text(DETAIL_KIND[first.kind])}: ${md(detailLine(first))}`)
        .join("\n"),
    ]),
    ...section(text("referencesHeading", check.references.length), [check.references.map(referenceLine).join("\n")]),
    check.references.length > 0 && md(retractionWords(check.retractions)),
    ...section(text("vitalsHeading"), [vitals.join("\n")]),
    md(claimSetLine(check.claimSet)),
    md(text("adviceLine")),
  ]
    .filter((part) => part)
    .join("\n\n")
    .concat("\n");
}

/** A heading with its parts; nothing where they are all empty. */
function section(heading: string, parts: readonly string[]): string[] {
  return parts.some((part) => part !== "") ? [`## ${md(heading)}`, ...parts] : [];
}

function claimPart(claim: CheckedClaim, findings: Findings): string {
  const known = findings.claims[claim.claim ?? ""];
  const notes = [
    claim.pack && text("packSays", claim.pack.name, claim.pack.publisher),
    noteWords(claim.note),
    claim.restsOn && text(RESTS_ON[claim.restsOn]),
    known && `${known.statement} ${known.explanation}`,
    ...(known?.exceptions ?? []).map((exception) => text("exceptionLine", exception)),
    known && text("evidenceReviewed", day(known.reviewed)),
  ];
  const works = claim.evidence.flatMap((id) => {
    const work = findings.evidence[id];
    return work ? [`- ${md(`${work.title} (${work.authors}, ${work.journal} ${work.year})`)}${linksOf(work)}`] : [];
  });
  return [
    `### ${md(verdictWords(claim))}`,
    `> ${md(claim.text)}`,
    ...notes.flatMap((note) => (note ? [md(note)] : [])),
    works.join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function referenceLine(reference: CheckedReference): string {
  const { number, text: printed, status } = reference;
  const said = status === null || status === "none" ? "" : ` **${md(text(STATUS[status]))}**`;
  return `${number}. ${md(printed)}${said}${linksOf(reference)}`;
}

function linksOf(work: Parameters<typeof sourceLinks>[0]): string {
  return sourceLinks(work)
    .map(({ href }) => ` <${href}>`)
    .join("");
}
