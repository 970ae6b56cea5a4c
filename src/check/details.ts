import { authorNames } from "#claims/authors.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import type { Evidence } from "#claims/evidence.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import type { Article, Block } from "./article.ts";
import type { Detail } from "./article-check.ts";
import { changeDetails } from "./details/changes.ts";
import { countDetails } from "./details/counts.ts";
import { followUpDetails } from "./details/follow-up.ts";
import { institutionDetails } from "./details/institutions.ts";
import { nameDetails } from "./details/names.ts";
import { type Passage, readPassages } from "./details/passages.ts";
import { percentageDetails } from "./details/percentages.ts";
import { journalDetails, phaseDetails, trialDetails, yearDetails } from "./details/publication.ts";
import { ratioDetails } from "./details/ratios.ts";
import type { Told } from "./details/told.ts";
import { type Compared, isOvershadowed, isWorthShowing } from "./details/worth-showing.ts";
import type { SentenceCutter } from "./sentence-cutter.ts";
import { type StudyMention, studyMentions } from "./study-mentions.ts";

/** An article that speaks of more studies is a list of works; each of them costs a look at the whole text. */
const MAX_STUDIES = 20;
/** Where an article reports on several studies, only these are told apart by what they are. */
const OWN_KINDS: ReadonlySet<Detail["kind"]> = new Set([
  "name",
  "institution",
  "participants",
  "samples",
  "studies",
  "trial",
]);

/**
 * What an article says of the studies it speaks of, held against their records: agrees, or differs. What the record does not
 * list, or the article does not mention, is left out. In the order of the article; of more than {@link MAX_STUDIES} studies
 * the surest ones.
 * @param retold those of which the article is a report
 */
export function detailsOf(
  article: Article,
  retold: readonly Evidence[],
  claimSet: ClaimSet,
  lexicon: Lexicon | null,
  cutter?: SentenceCutter,
): Detail[] {
  const mentions = studyMentions(article, retold, claimSet, lexicon).slice(0, MAX_STUDIES);
  if (mentions.length === 0) return [];
  const passages = lexicon ? readPassages(article, lexicon, blocksAbout(article, mentions), cutter) : [];
  const compared = mentions.map((mention): Compared => {
    const told = toldOf(mention, mentions, passages, article.text);
    const figures = lexicon ? [...figureDetails(told, claimSet, lexicon), ...interventionDetails(told)] : [];
    return { mention, told, details: [...namesAndPlaces(mention, told), ...figures] };
  });
  const meant = compared.filter((one) => !isOvershadowed(one, compared));
  const isOnly = meant.filter(({ mention }) => mention.places === null).length <= 1;
  const details = meant.flatMap((one) => {
    const isSure = isOnly || one.mention.places !== null;
    const sure = one.details.filter(({ status, kind }) => isSure || status === "agrees" || OWN_KINDS.has(kind));
    return isWorthShowing(one.mention, one.told, sure) ? sure : [];
  });
  return details.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * A function that tells which blocks may speak of one of the studies: all where the article reports on one, else those that
 * lean on a reference to one or give its identifier.
 */
function blocksAbout(
  { blocks, markers }: Article,
  mentions: readonly StudyMention[],
): (block: Block, index: number) => boolean {
  if (mentions.some(({ places }) => places === null)) return () => true;
  const cited = new Set(mentions.flatMap(({ references }) => [...references]));
  const starts = mentions.flatMap(({ places }) => (places ?? []).map(({ start }) => start));
  const leaning = markers.filter(({ references }) => references.some((number) => cited.has(number)));
  const wanted = new Set(starts);
  let mark = 0;
  for (const [index, { start, end, kind }] of blocks.entries()) {
    while ((leaning[mark]?.start ?? end) < start) mark++;
    if ((leaning[mark]?.start ?? end) >= end) continue;
    // A line of marks belongs to the paragraph before it.
    wanted.add(kind === "citations" ? (blocks[index - 1]?.start ?? start) : start);
  }
  return ({ start }) => wanted.has(start);
}

function toldOf(
  mention: StudyMention,
  mentions: readonly StudyMention[],
  passages: readonly Passage[],
  text: string,
): Told {
  const { study, places, references } = mention;
  const starts = new Set(places?.map(({ start }) => start));
  const own = passages.filter(
    (passage) =>
      places === null || starts.has(passage.block.start) || passage.references.some((number) => references.has(number)),
  );
  const others = mentions.flatMap((other) => (other === mention ? [] : countsOf(other.study)));
  return { study, text, passages: own, references, others: new Set(others) };
}

function countsOf({ participants, samples, studies, groups = [] }: Evidence): number[] {
  const own = [participants, samples, studies, ...groups.flatMap((group) => [group.participants, group.events])];
  return own.filter((count) => count !== undefined);
}

/** Names and institutions, which are the study's wherever they stand; of a study that is only cited, those beside it that agree. */
function namesAndPlaces({ study, places }: StudyMention, { text, passages }: Told): Detail[] {
  if (places === null) return [...nameDetails(text, study), ...institutionDetails(text, study)];
  const families = study.authors.map((author) => author.split(", ", 1)[0] as string);
  const isOfInstitutions = (study.institutions ?? []).length > 0;
  return passages.flatMap(({ start: from, end: to }) => {
    const words = text.slice(from, to);
    // Only what agrees counts here, and no name does whose letters are not there.
    if (!isOfInstitutions && !families.some((family) => words.includes(family))) return [];
    const details = [...nameDetails(words, study), ...institutionDetails(words, study)];
    return details
      .filter(({ status }) => status === "agrees")
      .map((detail) => ({ ...detail, start: detail.start + from, end: detail.end + from }));
  });
}

function figureDetails(told: Told, claimSet: ClaimSet, lexicon: Lexicon): Detail[] {
  const { outcome } = told.study.finding ?? {};
  const names = authorNames(told.study);
  const words = ({ start, end }: Passage) => told.text.slice(start, end);
  return [
    ...journalDetails(told, (key) => claimSet.knowsJournal(key)),
    ...yearDetails(
      told,
      (passage) =>
        passage.references.some((number) => told.references.has(number)) ||
        names.some((name) => words(passage).includes(name)),
    ),
    ...trialDetails(told),
    ...phaseDetails(told, lexicon.study.phase),
    ...countDetails(told, lexicon.study),
    ...ratioDetails(told),
    ...changeDetails(told, (passage) => outcome !== undefined && namesConcept(passage, outcome)),
    ...percentageDetails(told),
    ...followUpDetails(told),
  ];
}

function namesConcept({ tags }: Passage, concept: string): boolean {
  return tags().some(({ entries }) =>
    entries.some((entry) => entry.role === "concept" && entry.concept === concept && entry.as !== "opposite"),
  );
}

/** The first mention of each intervention of the study. */
function interventionDetails({ study, text, passages }: Told): Detail[] {
  const wanted = new Set(study.interventions ?? []);
  const details: Detail[] = [];
  for (const { tags } of passages) {
    if (wanted.size === 0) break;
    for (const { entries, start, end } of tags()) {
      const entry = entries.find((one) => one.role === "concept" && wanted.has(one.concept));
      if (entry?.role !== "concept") continue;
      wanted.delete(entry.concept);
      const found = text.slice(start, end);
      details.push({
        study: study.id,
        kind: "intervention",
        status: "agrees",
        found,
        expected: entry.concept,
        start,
        end,
      });
    }
  }
  return details;
}
