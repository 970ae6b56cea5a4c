import { Sections } from "#binary/sections.ts";
import type { Claim } from "./claim.ts";
import { Concepts } from "./compiled/concepts.ts";
import { type Lookup, Records } from "./compiled/records.ts";
import { Texts } from "./compiled/texts.ts";
import { Works } from "./compiled/works.ts";
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

/** Names of the parts of a claim set that are read when they are first needed. */
export type LaterPart = "evidence" | `lexicon.${string}`;

/** Thrown by all that needs a part of a claim set which its holder has not loaded yet. */
export class PartNotLoaded extends Error {
  override name = "PartNotLoaded";
  readonly part: LaterPart;

  constructor(part: LaterPart) {
    super(`the part ${part} of the claim set is not loaded`);
    this.part = part;
  }
}

/**
 * Makes a claim set ready: nothing is read but its table of sections, and the rest when it is first asked for.
 * @param facts as written by {@link file://./compiled/write-facts.ts}
 * @param partOf one of the other parts as {@link file://./compiled/write-parts.ts} names them, null where it is not there;
 *   asked for a lexicon again until it is, so that one language costs one language
 * @throws DamagedData, also later from all that it can do, where a part cannot be read; PartNotLoaded, later, where evidence
 *   records are wanted and not there
 */
export function openClaimSet(facts: Uint8Array, partOf: (name: LaterPart) => Uint8Array | null): ClaimSet {
  const sections = new Sections(facts);
  const about = new Texts(sections, "about").json<About>(0);
  const claims = new Records<ClaimWithTopic>(sections, "claims");
  const evidence = new Works(sections, () => {
    const part = partOf("evidence");
    if (!part) throw new PartNotLoaded("evidence");
    return part;
  });
  const concepts = new Concepts(sections);
  const lexicons = new Map<string, Lexicon>();
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
    writtenBy: (names) => evidence.with("authors", names),
    ofTrial: (trial) => evidence.with("trials", [trial]),
    identified: ({ doi, pmid }) =>
      evidence.with(
        "identifiers",
        [doi, pmid].flatMap((id) => id?.toLowerCase() ?? []),
      ),
    knowsJournal: (key) => evidence.hasKey("journals", key),
    publishedIn: (key, year) => evidence.with("journals", [`${key} ${year}`]),
    ancestors: (concept) => concepts.ancestors(concept),
    lexicon(language) {
      const known = lexicons.get(language);
      if (known || !about.languages.includes(language)) return known ?? null;
      const source = partOf(`lexicon.${language}`);
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
