import type { Article, Unread, Vitals } from "#check/article.ts";
import { identifiersIn } from "#citations/identifiers.ts";
import { mergeReferences } from "#citations/merge-references.ts";
import type { Reference } from "#citations/reference.ts";
import { type CitingPage, completeReference, hostOf } from "#citations/references.ts";
import { UNIDENTIFIED } from "#citations/unidentified.ts";
import { checklistOf } from "./checklist.ts";
import { markCitationLines } from "./citation-lines.ts";
import { CitedSources } from "./cited-sources.ts";
import { withDescriptions } from "./described-references.ts";
import { disclosuresIn } from "./disclosures.ts";
import { findMarkers } from "./find-markers.ts";
import { citationsInData, ownNames, readMetadata } from "./page-metadata.ts";
import { firstTag, ownDois } from "./page-tags.ts";
import { settleLabels } from "./settle-labels.ts";
import { vitalsOfLines } from "./vital-lines.ts";

/** Works that structured data may list, and the length of what it says of one. */
const MAX_CITED = 1_000;
const MAX_TEXT = 10_000;
const MAX_LINK = 2_000;

/** The article with what was left unread: its citation marks, identifiers and kinds of its references, and its vitals. Needs no page. */
export function completeArticle({ unread, ...article }: Article): Article {
  if (unread === undefined) return article;
  const page = citingPage(unread, article.url);
  const pmid = firstTag(unread.tags, "citation_pmid");
  const listed =
    article.references.length > 0 ? { references: settleLabels(article, unread), links: unread.links } : inData(unread);
  const sources = new CitedSources(
    { ...article, references: listed.references },
    listed.links,
    pmid === "" ? page.dois : [...page.dois, `/${pmid}`],
  );
  const marks = findMarkers(article.text, unread.spans, sources);
  const references = sources.references.map((reference, index) =>
    completeReference(reference, sources.links[index] ?? [], page),
  );
  const merged = mergeReferences(withDescriptions(references, unread.tags), marks);
  const blocks = markCitationLines(article, merged.markers);
  const vitals = readVitals(unread, article);
  const checklist = checklistOf({ text: article.text, vitals, ...merged });
  return { ...article, ...merged, blocks, vitals: { ...vitals, checklist } };
}

/** References that only the page's structured data lists. */
function inData({ scripts }: Unread): { references: Reference[]; links: string[][] } {
  const cited = citationsInData(scripts).slice(0, MAX_CITED);
  return {
    references: cited.map(({ text }, index) => ({
      number: index + 1,
      label: null,
      text: text.slice(0, MAX_TEXT),
      url: null,
      ...UNIDENTIFIED,
    })),
    links: cited.map(({ links }) => links.filter((link) => link.length <= MAX_LINK)),
  };
}

function citingPage({ tags, scripts }: Unread, url: string | null): CitingPage {
  const dois = [...ownDois(tags), ...ownNames(scripts)].flatMap((name) => identifiersIn(name).doi?.toLowerCase() ?? []);
  return { dois, host: hostOf(url ?? firstTag(tags, "canonical")) };
}

/**
 * Lines that readers see win for the review, which sites write by hand; for author and publication the page's data win,
 * because lines such as "by …" also stand elsewhere.
 */
function readVitals(unread: Unread, { language, blocks, text }: Article): Omit<Vitals, "checklist"> {
  const data = readMetadata(unread, language);
  const seen = vitalsOfLines(unread.lines, language);
  return {
    published: data.published ?? seen.published,
    updated: seen.updated ?? data.updated,
    reviewed: seen.reviewed ?? data.reviewed,
    author: data.author ?? seen.author,
    reviewer: seen.reviewer ?? data.reviewer,
    publisher: data.publisher,
    disclosures: disclosuresIn(
      unread.lines,
      blocks.map(({ start, end }) => text.slice(start, end)),
    ),
  };
}
