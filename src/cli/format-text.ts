import type { CheckItem } from "#check/article.ts";
import type { ArticleCheck, CheckedClaim, Detail } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { isReviewOverdue } from "#claims/stale.ts";
import type { FileCheck } from "./check-file.ts";
import { explainClaim } from "./explain.ts";

const VERDICT_WORDS: Record<NonNullable<CheckedClaim["verdict"]>, string> = {
  supported: "Evidence agrees",
  refuted: "Evidence disagrees",
  mixed: "Evidence is mixed",
  insufficient: "Not enough evidence",
  overstated: "Goes further than the evidence",
};
const NOTE_WORDS: Record<NonNullable<CheckedClaim["note"]>, string> = {
  "retold-study": "This is what the study that the article reports on found; it is not yet confirmed by others.",
  "one-study": "The article reports one study; this is what the evidence shows taken together.",
};
const CITED_WORDS: Record<CheckedClaim["cited"][number]["says"], string> = {
  agrees: "the cited work is in the claim set and agrees",
  disagrees: "the cited work is in the claim set and disagrees",
  "other-question": "the cited work is in the claim set for another question",
  "number-differs": "the sentence gives something otherwise than the cited work",
  "number-agrees": "the cited work is in the claim set and has the same figures",
};
const RESTS_WORDS: Record<NonNullable<CheckedClaim["restsOn"]>, string> = {
  retracted: "The sentence leans on a cited work that was RETRACTED.",
  "expression-of-concern": "The sentence leans on a cited work about which its journal has expressed concern.",
  preprint: "The sentence leans on a preprint: that cited work was not reviewed by other scientists when it came out.",
  "no-source": "The article gives no source for this sentence.",
};
const STATUS_WORDS: Record<Exclude<NonNullable<CheckedReference["status"]>, "none">, string> = {
  retracted: "This cited work was RETRACTED",
  "expression-of-concern": "The journal has expressed concern about this cited work",
  corrected: "This cited work was corrected",
  reinstated: "This cited work was retracted and later reinstated",
};
const ITEM_WORDS: Record<CheckItem["item"], string> = {
  author: "Author",
  reviewer: "Medical reviewer",
  dates: "Dates",
  disclosure: "Money and interests",
  sources: "Sources",
  benefits: "Benefits",
  risks: "Risks",
  untreated: "Without treatment",
  life: "Daily life",
  choices: "Other choices",
  talk: "Deciding together",
  uncertainty: "What is not known",
  support: "More help",
};
const WIDTH = 100;
/** Control characters but the line feed: in an article's text they could steer the reader's terminal. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/**
 * The answer for people: what was found, sentence by sentence, and what was not checked.
 * @param explain true to tell why each verdict was given, and why others were not
 */
export function formatText(result: FileCheck, explain = false): string {
  const { article, check } = result;
  const answered = check.claims.filter(({ verdict }) => verdict !== null);
  const own = check.claims.filter(({ pack }) => pack === null);
  const shown = explain ? check.claims : answered;
  const parts = [
    article.title || "(no title)",
    vitalsLine(result),
    coverage(own.length, own.filter(({ verdict }) => verdict !== null).length, check.sentences),
    ...shown.map((claim) => [claimText(claim, result), ...(explain ? explanation(claim) : [])].join("\n")),
    ...section(
      "Study details",
      check.details.map((detail) => detailText(detail, result)),
    ),
    ...section("References", check.references.map(referenceText)),
    ...(check.references.length > 0 ? [retractionsLine(check)] : []),
    ...section("Checklist for health texts (JAMA benchmarks, DISCERN)", checklistLines(article.vitals.checklist)),
    `Claim set ${check.claimSet.version}: ${check.claimSet.claims} claims, ${check.claimSet.evidence} sources, last reviewed ${check.claimSet.reviewed ?? "never"}.`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`.replace(CONTROLS, "");
}

function vitalsLine({ article: { vitals, language } }: FileCheck): string {
  const parts = [
    language && `Language ${language}`,
    vitals.publisher,
    vitals.author && `by ${vitals.author}`,
    vitals.reviewer && `reviewed by ${vitals.reviewer}`,
    vitals.published && `published ${vitals.published}`,
    vitals.updated && `updated ${vitals.updated}`,
    vitals.reviewed && `last reviewed ${vitals.reviewed}`,
  ];
  return parts.filter((part) => part).join(" · ");
}

function coverage(claims: number, answered: number, sentences: number): string {
  if (sentences === 0) return "No article text was found in a language that the claim set speaks.";
  return `${answered} of ${claims} health claims checked; ${claims - answered} not in the claim set (${sentences} sentences).`;
}

function explanation(claim: CheckedClaim): string[] {
  return explainClaim(claim).map((line) => `  ${line}`);
}

function claimText(claim: CheckedClaim, { findings }: FileCheck): string {
  const known = findings.claims[claim.claim ?? ""];
  const sources = claim.evidence.map((id) => findings.evidence[id]).filter((source) => source !== undefined);
  const lines = [
    claim.verdict ? `${VERDICT_WORDS[claim.verdict]} (${claim.certainty} certainty)` : "Not checked",
    claim.pack ? `Says the claim pack “${claim.pack.name}” by ${claim.pack.publisher}.` : "",
    wrap(`“${claim.text}”`, "  "),
    known ? wrap([known.statement, known.explanation, ...known.exceptions].join(" "), "  ") : "",
    claim.restsOn ? wrap(RESTS_WORDS[claim.restsOn], "  ") : "",
    ...claim.cited.map(({ reference, says }) => wrap(`Reference ${reference}: ${CITED_WORDS[says]}.`, "  ")),
    known && isReviewOverdue(known.reviewed, new Date().toISOString().slice(0, 10))
      ? wrap(`This finding was last reviewed on ${known.reviewed}, more than two years ago.`, "  ")
      : "",
    claim.note ? wrap(NOTE_WORDS[claim.note], "  ") : "",
    ...sources.map((source) =>
      wrap(
        `${source.authors} (${source.year}), ${source.journal}${identifier(source.doi, source.pmid, null)}`,
        "  - ",
        "    ",
      ),
    ),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

function detailText({ kind, status, found, expected, study }: Detail, { findings }: FileCheck): string {
  const source = findings.evidence[study];
  const where = source ? `${source.authors} ${source.year}` : study;
  if (status === "agrees") return `agrees: ${kind} “${found}” (${where})`;
  const why = kind === "risk" ? "; one is an absolute difference, the other a relative one" : "";
  return `differs: ${kind} “${found}”; the paper has “${expected}”${why} (${where})`;
}

function referenceText({ number, text, doi, pmid, url, status, notice, kind }: CheckedReference): string {
  const said = status === null || status === "none" ? "" : STATUS_WORDS[status];
  const when = notice?.date ? ` (${notice.date})` : "";
  const remark = said || (kind === "preprint" ? "A preprint: not reviewed by other scientists when it came out." : "");
  return `${number}. ${oneLine(text)}${newIdentifier(text, doi, pmid, url)}${remark && ` — ${remark}${when}`}`;
}

/** What answers the checklist's questions; what was not found may be there all the same, in words that are not known. */
function checklistLines(items: readonly CheckItem[]): string[] {
  const open = items.filter(({ proof }) => proof === null).map(({ item }) => ITEM_WORDS[item].toLowerCase());
  return [
    ...items.flatMap(({ item, proof }) => (proof === null ? [] : `${ITEM_WORDS[item]}: ${oneLine(proof)}`)),
    ...(open.length > 0 ? [`Not found on the page: ${open.join(", ")}.`] : []),
  ];
}

function retractionsLine({ retractions: { works, date, complete } }: ArticleCheck): string {
  const list = complete ? "the Retraction Watch database" : "a short list of retracted and corrected works";
  return `Cited works were held against ${list}: ${works} works as of ${date ?? "an unknown date"}.`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${title}\n${lines.map((line) => wrap(line, "  ", "    ")).join("\n")}`] : [];
}

function identifier(doi: string | null, pmid: string | null, url: string | null): string {
  if (doi) return `, doi ${doi}`;
  if (pmid) return `, PMID ${pmid}`;
  return url ? `, ${url}` : "";
}

/** The identifier of an entry, unless its text gives it already. */
function newIdentifier(text: string, doi: string | null, pmid: string | null, url: string | null): string {
  const known = doi ?? pmid;
  return known !== null && text.includes(known) ? "" : identifier(doi, pmid, url);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Breaks a text into lines of at most {@link WIDTH} characters where it can. */
function wrap(text: string, first: string, rest = first): string {
  const lines: string[] = [];
  let line = first;
  for (const word of oneLine(text).split(" ")) {
    if (line.length + word.length > WIDTH && line.trim() !== "" && line.trim() !== "-") {
      lines.push(line.trimEnd());
      line = rest;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}
