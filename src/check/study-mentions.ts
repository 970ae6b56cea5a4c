import { identifiersIn } from "#citations/identifiers.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import type { Evidence } from "#claims/evidence.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import { tag } from "#claims/tag.ts";
import { type Token, tokenize } from "#text/tokens.ts";
import type { Article, Block } from "./article.ts";

/** A study that an article speaks of, and where. */
export type StudyMention = {
  study: Evidence;
  /** Blocks that speak of it, beside the sentences that lean on its references; null where the whole article does. */
  places: Block[] | null;
  /** Numbers of the article's references that are the study. */
  references: ReadonlySet<number>;
  /** False where it may still be another study of that journal, year and topic, or another paper on that trial. */
  isCertain: boolean;
};

/** An article that cites more than this beside the study is not a report on that one. */
const MAX_REFERENCES = 2;
/** Longest name of a journal, in words. */
const MAX_JOURNAL = 7;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const MAY_IDENTIFY = /10\.\d{4}|pmid|pubmed|NCT\d{8}|ISRCTN\d{8}/i;

/**
 * The studies of the claim set that an article speaks of: those that it retells; those that it names by DOI, PubMed number or
 * trial registration, in its text or its references; and those of which a paragraph gives journal, year and treatment.
 * Each once, the surest first.
 */
export function studyMentions(
  article: Article,
  retold: readonly Evidence[],
  claimSet: ClaimSet,
  lexicon: Lexicon | null,
): StudyMention[] {
  const cited = citedStudies(article, claimSet);
  const nothing = { references: new Set<number>(), isCertain: true };
  return merged([
    ...retold.map((study) => ({ ...nothing, study, places: null })),
    ...cited.map((one) => (isReport(article, retold, cited) ? { ...one, places: null } : one)),
    ...(lexicon ? describedStudies(article, claimSet, lexicon) : []),
  ]);
}

/** All that is known of each study in one mention, in the order in which they first come. */
function merged(mentions: readonly StudyMention[]): StudyMention[] {
  return [...Map.groupBy(mentions, ({ study }) => study)].map(([study, ofStudy]) => ({
    study,
    places: ofStudy.some(({ places }) => places === null) ? null : ofStudy.flatMap(({ places }) => places ?? []),
    references: new Set(ofStudy.flatMap(({ references }) => [...references])),
    isCertain: ofStudy.some(({ isCertain }) => isCertain),
  }));
}

/** True where all that an article names is one study. */
function isReport({ references }: Article, retold: readonly Evidence[], cited: readonly StudyMention[]): boolean {
  return (
    retold.length === 0 && cited.length === 1 && cited[0]?.isCertain === true && references.length <= MAX_REFERENCES
  );
}

/** Studies that are named by an identifier; their places are the blocks that give it. */
function citedStudies(article: Article, claimSet: ClaimSet): StudyMention[] {
  const mentions = new Map<Evidence, StudyMention & { places: Block[]; references: Set<number> }>();
  const mention = (study: Evidence, isCertain: boolean) => {
    const known = mentions.get(study) ?? { study, places: [], references: new Set(), isCertain };
    mentions.set(study, { ...known, isCertain: known.isCertain || isCertain });
    return known;
  };
  for (const reference of article.references) {
    for (const study of claimSet.identified(reference)) mention(study, true).references.add(reference.number);
  }
  for (const block of article.blocks) {
    const words = article.text.slice(block.start, block.end);
    if (!MAY_IDENTIFY.test(words)) continue;
    const ids = identifiersIn(words);
    for (const study of claimSet.identified(ids)) mention(study, true).places.push(block);
    // One trial has many papers: which of them is meant, its registration does not say.
    const papers = ids.trial === null ? [] : claimSet.ofTrial(ids.trial);
    if (papers.length === 1 && papers[0]) mention(papers[0], false).places.push(block);
  }
  return [...mentions.values()];
}

/** Studies of which a block gives the journal and the year, and names a treatment; none where that fits several. */
function describedStudies({ text, blocks }: Article, claimSet: ClaimSet, lexicon: Lexicon): StudyMention[] {
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end);
    if (block.kind === "citations" || !YEAR.test(words)) return [];
    const tokens = tokenize(words, block.start, lexicon.elisions);
    const studies = publishedThen(tokens, text, claimSet);
    if (studies.length === 0) return [];
    const concepts = conceptsIn(tokens, lexicon);
    const [study, other] = studies.filter(({ interventions = [] }) => interventions.some((one) => concepts.has(one)));
    return study && !other ? [{ study, places: [block], references: new Set<number>(), isCertain: false }] : [];
  });
}

function publishedThen(tokens: readonly Token[], text: string, claimSet: ClaimSet): Evidence[] {
  const years = new Set(tokens.flatMap(({ kind, form }) => (kind === "number" && YEAR.test(form) ? Number(form) : [])));
  const journals = new Set(tokens.flatMap((_, index) => journalAt(tokens, index, text, claimSet) ?? []));
  return [...new Set([...journals].flatMap((key) => [...years].flatMap((year) => claimSet.publishedIn(key, year))))];
}

/** The longest name of a journal that begins at a token; names of one word only in capitals, or behind "The". */
function journalAt(tokens: readonly Token[], index: number, text: string, claimSet: ClaimSet): string | null {
  const first = tokens[index] as Token;
  if (first.kind !== "word" || !/^\p{Lu}/u.test(text.slice(first.start, first.end))) return null;
  const forms: string[] = [];
  let found: string | null = null;
  for (let at = index; at < tokens.length && forms.length < MAX_JOURNAL; at++) {
    const { kind, form, start, end } = tokens[at] as Token;
    if (kind === "mark" && !/[&:,]/.test(form)) break;
    if (kind === "mark") continue;
    forms.push(form);
    const isName =
      forms.length > 1 || /^\p{Lu}{2,}$/u.test(text.slice(start, end)) || tokens[index - 1]?.form === "the";
    if (isName && claimSet.knowsJournal(forms.join(" "))) found = forms.join(" ");
  }
  return found;
}

function conceptsIn(tokens: Token[], lexicon: Lexicon): Set<string> {
  const entries = tag(tokens, lexicon).flatMap((one) => one.entries);
  return new Set(entries.flatMap((entry) => (entry.role === "concept" ? [entry.concept] : [])));
}
