import { Sections } from "#binary/sections.ts";
import type { Claim } from "./claim.ts";
import { Concepts } from "./compiled/concepts.ts";
import { Groups } from "./compiled/groups.ts";
import { type Lookup, Records } from "./compiled/records.ts";
import { Texts } from "./compiled/texts.ts";
import type { Concept } from "./concept.ts";
import type { Evidence } from "./evidence.ts";
import { type CompiledLexicon, type Lexicon, openLexicon } from "./lexicon.ts";

export type ConceptFacts = { id: string; type: Concept["type"]; parents: string[] };
type WithoutWords<C> = C extends Claim
  ? Omit<C, "statement" | "explanation" | "exceptions"> & {
      exceptions?: Omit<NonNullable<C["exceptions"]>[number], "note">[];
    }
  : never;
/** A claim without the words for readers. */
export type ClaimFacts = WithoutWords<Claim>;
type ClaimWithTopic = ClaimFacts & { topic: string };

/** What a claim set is, in a few words. */
type About = {
  version: string;
  /** Date of the newest review in the set, ISO; null for a set without claims. */
  reviewed: string | null;
  /** Codes of the languages that it reads. */
  languages: string[];
  /** Codes of the languages that it has words for readers in. */
  translations: string[];
};

/** What a claim set knows, apart from words. */
export type Facts = About & { claims: ClaimWithTopic[]; evidence: Evidence[]; concepts: ConceptFacts[] };

/** The words of a claim in one language; `exceptions` in the claim's order. */
type ClaimText = { statement: string; explanation: string; exceptions: string[] };
/** The words of claims in one language, by claim id, as they are compiled. */
export type CompiledTexts = Record<string, ClaimText>;
/** The same as they are read. */
export type ClaimTexts = Lookup<ClaimText>;

/** A claim set as the compiler makes it: plain JSON, which {@link file://./compiled} writes in parts that are loaded when needed. */
export type CompiledClaimSet = {
  facts: Facts;
  lexicons: Record<string, CompiledLexicon>;
  texts: Record<string, CompiledTexts>;
};

/** A claim set ready to check with. */
export type ClaimSet = Readonly<About> & {
  claims: Lookup<ClaimWithTopic>;
  evidence: Lookup<Evidence>;
  concepts: Pick<Lookup<ConceptFacts>, "keys" | "get">;
  /** Claims about a subject and an object, in the order of the set; undefined where there are none. */
  pairs: { get(subject: string, object: string): readonly ClaimWithTopic[] | undefined };
  /** Objects of the claims about the concept or a wider one. */
  outcomes(concept: string): ReadonlySet<string>;
  /** Evidence records that have an author of one of these names in full, as `Given Family`, in the order of the set. */
  writtenBy(names: Iterable<string>): Evidence[];
  /** Evidence records of a trial, by its registration. */
  ofTrial(trial: string): Evidence[];
  /** Evidence records of the work with this DOI (in any case) or PubMed number, in the order of the set. */
  identified(work: { doi: string | null; pmid: string | null }): Evidence[];
  /** True for the name of a journal that has evidence records, as {@link journalKey} gives it. */
  knowsJournal(key: string): boolean;
  /** Evidence records that a journal published in a year, by {@link journalKey}. */
  publishedIn(key: string, year: number): Evidence[];
  /** The concept and all wider ones, nearest first. */
  ancestors(concept: string): readonly string[];
  /** The lexicon of a language, or null where the set does not speak it. */
  lexicon(language: string): Lexicon | null;
};

/**
 * Makes a claim set ready: nothing is read but its table of sections, and the rest when it is first asked for.
 * @param facts as written by {@link file://./compiled/write-facts.ts}
 * @param lexiconOf the written lexicon of one of the set's languages; asked at most once for each, so that one language
 *   costs one language
 * @throws DamagedData, also later from all that it can do, where a part cannot be read
 */
export function openClaimSet(facts: Uint8Array, lexiconOf: (language: string) => Uint8Array | null): ClaimSet {
  const sections = new Sections(facts);
  const about = new Texts(sections, "about").json<About>(0);
  const claims = new Records<ClaimWithTopic>(sections, "claims");
  const evidence = new Records<Evidence>(sections, "evidence");
  const concepts = new Concepts(sections);
  const authors = new Groups(sections, "authors");
  const trials = new Groups(sections, "trials");
  const identifiers = new Groups(sections, "identifiers");
  const journals = new Groups(sections, "journals");
  const lexicons = new Map<string, Lexicon>();
  const inOrder = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    ...about,
    claims,
    evidence,
    concepts,
    pairs: {
      get(subject, object) {
        const found = concepts.claimsAbout(subject, object);
        return found.length > 0 ? found.map((claim) => claims.at(claim)) : undefined;
      },
    },
    outcomes: (concept) => concepts.outcomes(concept),
    writtenBy(names) {
      const written = [...names].flatMap((name) => [...authors.of(name)]);
      return inOrder(written).map((record) => evidence.at(record));
    },
    ofTrial: (trial) => Array.from(trials.of(trial), (record) => evidence.at(record)),
    identified({ doi, pmid }) {
      const known = [doi, pmid].flatMap((id) => (id === null ? [] : [...identifiers.of(id.toLowerCase())]));
      return inOrder(known).map((record) => evidence.at(record));
    },
    knowsJournal: (key) => [...journals.of(key)].length > 0,
    publishedIn: (key, year) => Array.from(journals.of(`${key} ${year}`), (record) => evidence.at(record)),
    ancestors: (concept) => concepts.ancestors(concept),
    lexicon(language) {
      const known = lexicons.get(language);
      if (known || !about.languages.includes(language)) return known ?? null;
      const source = lexiconOf(language);
      const lexicon = source && openLexicon(language, source);
      if (lexicon) lexicons.set(language, lexicon);
      return lexicon;
    },
  };
}

/** Opens the words of claims in one language, as written by {@link file://./compiled/write-facts.ts}; errors as above. */
export function openClaimTexts(texts: Uint8Array): ClaimTexts {
  return new Records<ClaimText>(new Sections(texts), "texts");
}
