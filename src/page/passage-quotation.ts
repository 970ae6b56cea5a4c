import { sourceLinks } from "#ui/source-links.ts";
import { verdictWords } from "#ui/verdict-words.ts";
import type { CardContent } from "./PassageCard.tsx";

/** More sources than that are no quotation any more. */
const MOST_SOURCES = 3;

/**
 * A passage as plain text to paste elsewhere: its words, where they stand, what evidence says of them, and where that can be
 * looked up.
 */
export function passageQuotation({ passage, claim, findings }: CardContent, { title, URL }: Document): string {
  const known = claim?.claim ? findings.claims[claim.claim] : undefined;
  const works = (claim?.evidence ?? []).flatMap((id) => findings.evidence[id] ?? []).slice(0, MOST_SOURCES);
  const sources = works.map((work) => `${work.authors}, ${work.title}, ${work.journal} ${work.year}. ${address(work)}`);
  return [
    `“${passage}”`,
    `${title.trim()}, ${URL.replace(/#.*$/s, "")}`,
    ...(claim?.verdict ? ["", `${verdictWords(claim)}: ${known?.statement ?? ""}`, ...sources] : []),
  ].join("\n");
}

function address(work: Parameters<typeof sourceLinks>[0]): string {
  return sourceLinks(work)[0]?.href ?? "";
}
