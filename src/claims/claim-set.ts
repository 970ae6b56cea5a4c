import { byAuthor } from "./authors.ts";
import type { Claim } from "./claim.ts";
import type { Concept } from "./concept.ts";
import type { Evidence } from "./evidence.ts";
import { type CompiledLexicon, type Lexicon, openLexicon } from "./lexicon.ts";

type ConceptFacts = { id: string; type: Concept["type"]; parents: string[] };
type WithoutWords<C> = C extends Claim
  ? Omit<C, "statement" | "explanation" | "exceptions"> & {
      exceptions?: Omit<NonNullable<C["exceptions"]>[number], "note">[];
    }
  : never;
/** A claim without the words for readers. */
export type ClaimFacts = WithoutWords<Claim>;
type ClaimWithTopic = ClaimFacts & { topic: string };

/** What a claim set knows, apart from words. */
export type Facts = {
  version: string;
  /** Date of the newest review in the set, ISO; null for a set without claims. */
  reviewed: string | null;
  /** Codes of the languages that it reads. */
  languages: string[];
  /** Codes of the languages that it has words for readers in. */
  translations: string[];
  claims: ClaimWithTopic[];
  evidence: Evidence[];
  concepts: ConceptFacts[];
};

/** The words of claims in one language, by claim id; `exceptions` in the claim's order. */
export type ClaimTexts = Record<string, { statement: string; explanation: string; exceptions: string[] }>;

/** A claim set as the build writes it, in parts that are loaded when needed: plain JSON, made by {@link file://./compile.ts}. */
export type CompiledClaimSet = {
  facts: Facts;
  lexicons: Record<string, CompiledLexicon>;
  texts: Record<string, ClaimTexts>;
};

/** A claim set ready to check with. */
export type ClaimSet = {
  version: string;
  reviewed: string | null;
  claims: ReadonlyMap<string, ClaimWithTopic>;
  evidence: ReadonlyMap<string, Evidence>;
  concepts: ReadonlyMap<string, ConceptFacts>;
  /** Claims by `subject object`. */
  pairs: ReadonlyMap<string, readonly ClaimWithTopic[]>;
  /** Objects of the claims about the concept or a wider one. */
  outcomes(concept: string): ReadonlySet<string>;
  /** Evidence records that have an author of this name in full, as `Given Family`. */
  writtenBy(name: string): readonly Evidence[];
  /** The concept and all wider ones, nearest first. */
  ancestors(concept: string): readonly string[];
  /** The lexicon of a language, or null where the set does not speak it. */
  lexicon(language: string): Lexicon | null;
};

/**
 * Makes a compiled claim set ready.
 * @param lexiconOf the compiled lexicon of one of the set's languages; asked at most once for each, so that one language
 *   costs one language
 */
export function openClaimSet(compiled: Facts, lexiconOf: (language: string) => CompiledLexicon | null): ClaimSet {
  const concepts = new Map(compiled.concepts.map((concept) => [concept.id, concept]));
  const lineage = new Map<string, readonly string[]>();
  const lexicons = new Map<string, Lexicon>();
  const outcomes = new Map<string, ReadonlySet<string>>();
  const bySubject = Map.groupBy(compiled.claims, ({ subject }) => subject);
  let authors: ReadonlyMap<string, readonly Evidence[]> | null = null;
  const ancestors = (concept: string) => remember(lineage, concept, () => ancestorsOf(concept, concepts));
  return {
    version: compiled.version,
    reviewed: compiled.reviewed,
    claims: new Map(compiled.claims.map((claim) => [claim.id, claim])),
    evidence: new Map(compiled.evidence.map((record) => [record.id, record])),
    concepts,
    pairs: Map.groupBy(compiled.claims, (claim) => pairKey(claim.subject, claim.object)),
    outcomes(concept) {
      const claims = () => ancestors(concept).flatMap((ancestor) => bySubject.get(ancestor) ?? []);
      return remember(outcomes, concept, () => new Set(claims().map(({ object }) => object)));
    },
    writtenBy(name) {
      authors ??= byAuthor(compiled.evidence);
      return authors.get(name) ?? [];
    },
    ancestors,
    lexicon(language) {
      const known = lexicons.get(language);
      if (known || !compiled.languages.includes(language)) return known ?? null;
      const source = lexiconOf(language);
      return source && remember(lexicons, language, () => openLexicon(language, source));
    },
  };
}

/** The key under which the claims about a subject and an object are found. */
export function pairKey(subject: string, object: string): string {
  return `${subject} ${object}`;
}

function remember<V>(known: Map<string, V>, key: string, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function ancestorsOf(concept: string, concepts: ReadonlyMap<string, ConceptFacts>): string[] {
  const found = new Set([concept]);
  for (const id of found) for (const parent of concepts.get(id)?.parents ?? []) found.add(parent);
  return [...found];
}
