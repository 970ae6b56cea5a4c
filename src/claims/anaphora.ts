import type { ClaimSet } from "./claim-set.ts";
import type { AnaphorEntry, ConceptEntry, Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

/** What something must be for a pronoun to stand for it as the subject of a health claim. */
const EXPOSURES: ReadonlySet<string> = new Set([
  "drug",
  "supplement",
  "food",
  "nutrient",
  "diet",
  "vaccine",
  "procedure",
  "therapy",
  "test",
  "device",
  "exposure",
  "behaviour",
]);
/** What a pronoun behind a verb may stand for as its outcome. */
const OUTCOMES: ReadonlySet<string> = new Set(["disease", "symptom", "outcome", "biomarker"]);
/** What names a disease once more ("the illness") is not told apart from other diseases of the sentence before. */
const NEAR: ReadonlySet<string> = new Set(["disease"]);
const CLAUSE_MARKS = new Set([",", ";", ":", ".", "–", "—"]);

/**
 * The tags of a sentence with "it", "they", "the vaccine" read as what they stand for, where the sentence before, or the
 * clauses before in the same one, leave exactly one candidate. The others stay as they are.
 * @param previous tags of the sentence before in the same block; empty where there is none
 */
export function resolveAnaphora(tags: readonly Tag[], previous: readonly Tag[], claimSet: ClaimSet): readonly Tag[] {
  if (!tags.some((tag) => hasRole(tag, "anaphor"))) return tags;
  return tags.flatMap((tag, index) => {
    const anaphor = tag.entries.find((entry): entry is AnaphorEntry => entry.role === "anaphor");
    const antecedent = anaphor && antecedentOf(anaphor, tags, index, previous, claimSet);
    if (!antecedent) return [tag];
    const named: Tag = { ...tag, entries: [{ role: "concept", concept: antecedent, as: "label" }, anaphor] };
    // "Thereby" is "by it": a preposition without a width of its own, and what it stands for.
    return anaphor.by ? [{ ...tag, end: tag.start, entries: [{ role: "by" }] }, named] : [named];
  });
}

/** A name of a kind ("the vaccine") may stand anywhere, a pronoun as the subject of its clause or behind its verb. */
function antecedentOf(
  { types, by }: AnaphorEntry,
  tags: readonly Tag[],
  index: number,
  previous: readonly Tag[],
  claimSet: ClaimSet,
): string | null {
  const before = tags.slice(0, index).findLast((tag) => !hasRole(tag, "filler"));
  if (types.length > 0) {
    const far = types.some((type) => NEAR.has(type)) ? [] : previous;
    const own = clausesBefore(tags, index);
    return soleCandidate([...far, ...own], new Set(types), claimSet) ?? soleUsed(own, new Set(types), claimSet);
  }
  // "Wie het slikt": those who take it.
  if (isTaken(tags, index)) return soleMention([...previous, ...tags.slice(0, index)], EXPOSURES, claimSet);
  if (!by && !standsAlone(tags[index + 1])) return null;
  if (by || before === undefined || endsClause(before)) {
    const own = clausesBefore(tags, index);
    // What was named in the same sentence is nearer than all before it.
    const said = firstMention(own, EXPOSURES, claimSet) >= 0 ? own : [...previous, ...own];
    const [head, found] = [
      firstMention(said, EXPOSURES, claimSet),
      soleCandidate(said, EXPOSURES, claimSet) ??
        (by ? exposureOf([...previous, ...tags.slice(0, index)], EXPOSURES, claimSet) : null),
    ];
    if (head < 0 && !by) return soleSubject(own, claimSet);
    // What it stands for leads what was said: with an unknown name before it, that may be meant.
    return said.slice(0, head).some(isUnknown) ? null : found;
  }
  if (!hasRole(before, "predicate")) return null;
  const earlier = clausesBefore(tags, index);
  // "Against a cold they do nothing": with the outcome named in its own clause it is what acts.
  if (firstMention(tags.slice(earlier.length, index), OUTCOMES, claimSet) >= 0)
    return soleCandidate(earlier.length > 0 ? earlier : previous, EXPOSURES, claimSet);
  // "Far from preventing them, it causes them": what is denied is named all the same.
  return soleMention([...previous, ...tags.slice(0, index)], OUTCOMES, claimSet);
}

/** What may stand behind a pronoun; before a name or an unknown word the same word is an article ("het", "la"). */
const BEHIND_PRONOUN: readonly Role[] = [
  "predicate",
  "intransitive",
  "relation",
  "auxiliary",
  "copula",
  "negation",
  "hedge",
  "ability",
  "contrast",
  "and",
  "by",
  "with",
];

/** Between "who" and a verb of use. */
function isTaken(tags: readonly Tag[], index: number): boolean {
  const [before, next] = [tags[index - 1], tags[index + 1]];
  return before !== undefined && next !== undefined && hasRole(before, "group", "relative") && hasRole(next, "use");
}

function standsAlone(next: Tag | undefined): boolean {
  return next === undefined || next.kind === "mark" || hasRole(next, ...BEHIND_PRONOUN);
}

function endsClause(tag: Tag): boolean {
  return CLAUSE_MARKS.has(tag.form) || hasRole(tag, "contrast", "boundary", "which", "and", "that");
}

/** Everything before the clause in which a tag stands. */
function clausesBefore(tags: readonly Tag[], index: number): readonly Tag[] {
  return tags.slice(0, tags.slice(0, index).findLastIndex(endsClause) + 1);
}

/** The one concept that was named, where nothing around it is denied: in "quitting smoking is hard. It …" the thing named is not meant. */
function soleCandidate(said: readonly Tag[], types: ReadonlySet<string>, claimSet: ClaimSet): string | null {
  return said.some((tag) => hasRole(tag, "lack", "negation")) ? null : soleMention(said, types, claimSet);
}

/** "Endometriosis hurts, but it …": what is no exposure, where nothing else was named in the sentence and it leads. */
function soleSubject(own: readonly Tag[], claimSet: ClaimSet): string | null {
  const named = [...new Set(own.flatMap(conceptsOf))];
  const [only] = named;
  if (only === undefined || named.length > 1 || claimSet.outcomes(only).size === 0) return null;
  const head = own.findIndex((tag) => conceptsOf(tag).includes(only));
  return own.slice(0, head).some((tag) => !hasRole(tag, "article", "filler")) ? null : only;
}

/** "Women on S needn't worry, as the drug …": the one thing of a kind that people in the sentence are said to take. */
function soleUsed(own: readonly Tag[], types: ReadonlySet<string>, claimSet: ClaimSet): string | null {
  const used = own.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.role === "concept" && entry.as === "exposed" ? [entry.concept] : [])),
  );
  const ids = new Set([...used, ...own.flatMap(conceptsOf)].filter((id) => isOf(types, id, claimSet)));
  const [only] = ids;
  return ids.size === 1 && only !== undefined && used.includes(only) ? only : null;
}

/** The one concept of some types that was named, or null where there are none or several. */
function soleMention(said: readonly Tag[], types: ReadonlySet<string>, claimSet: ClaimSet): string | null {
  const ids = new Set(said.flatMap(conceptsOf).filter((id) => isOf(types, id, claimSet)));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}

/** "Smokers get cancer from it": what people are named by, where nothing else is named. */
function exposureOf(said: readonly Tag[], types: ReadonlySet<string>, claimSet: ClaimSet): string | null {
  const entries = said.flatMap((tag) => tag.entries.filter((entry) => entry.role === "concept"));
  const [only] = entries;
  const isSole = only !== undefined && entries.every(({ concept }) => concept === only.concept);
  return isSole && only.as === "exposed" && isOf(types, only.concept, claimSet) ? only.concept : null;
}

function firstMention(said: readonly Tag[], types: ReadonlySet<string>, claimSet: ClaimSet): number {
  return said.findIndex((tag) => conceptsOf(tag).some((id) => isOf(types, id, claimSet)));
}

function isOf(types: ReadonlySet<string>, id: string, claimSet: ClaimSet): boolean {
  return types.has(claimSet.concepts.get(id)?.type ?? "");
}

function conceptsOf(tag: Tag): string[] {
  return tag.entries
    .filter((entry): entry is ConceptEntry => entry.role === "concept" && entry.as === "label")
    .map(({ concept }) => concept);
}

function isUnknown(tag: Tag): boolean {
  return tag.kind === "word" && tag.entries.length === 0;
}
