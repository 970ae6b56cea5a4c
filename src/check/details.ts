import type { Evidence } from "#claims/evidence.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import { tag } from "#claims/tag.ts";
import { tokenize } from "#text/tokens.ts";
import type { Article } from "./article.ts";
import type { Detail } from "./article-check.ts";
import { factDetails } from "./details/facts.ts";
import { institutionDetails } from "./details/institutions.ts";
import { nameDetails } from "./details/names.ts";

/** An article that retells more studies is a list of works; each of them costs a look at the whole text. */
const MAX_STUDIES = 20;

/**
 * What an article says of the studies it retells, held against their records: agrees, or differs. What the record does not
 * list, or the article does not mention, is left out. In the order of the article; of more than {@link MAX_STUDIES} studies
 * the first ones.
 */
export function detailsOf(article: Article, studies: readonly Evidence[], lexicon: Lexicon | null): Detail[] {
  const { text } = article;
  const details = studies
    .slice(0, MAX_STUDIES)
    .flatMap((study) => [
      ...nameDetails(text, study),
      ...institutionDetails(text, study),
      ...(lexicon ? [...factDetails(text, study, lexicon.study), ...interventionDetails(article, study, lexicon)] : []),
    ]);
  return details.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The first mention of each intervention of the study. */
function interventionDetails({ text, blocks }: Article, study: Evidence, lexicon: Lexicon): Detail[] {
  const wanted = new Set(study.interventions ?? []);
  const details: Detail[] = [];
  for (const block of blocks) {
    if (wanted.size === 0) break;
    for (const { entries, start, end } of tag(
      tokenize(text.slice(block.start, block.end), block.start, lexicon.elisions),
      lexicon,
    )) {
      const entry = entries.find((one) => one.role === "concept" && wanted.has(one.concept));
      if (entry?.role !== "concept") continue;
      wanted.delete(entry.concept);
      details.push({
        study: study.id,
        kind: "intervention",
        status: "agrees",
        found: text.slice(start, end),
        expected: entry.concept,
        start,
        end,
      });
    }
  }
  return details;
}
