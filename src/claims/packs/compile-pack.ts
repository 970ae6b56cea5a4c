import type { ClaimSet } from "../claim-set.ts";
import { type ClaimSources, compile } from "../compile.ts";
import { compileLabels } from "../compile-lexicon.ts";
import { writeParts } from "../compiled/write-parts.ts";
import type { Concept } from "../concept.ts";
import type { CompiledLexicon, Lexicon } from "../lexicon.ts";
import { PLAIN_NUMBERS } from "../number-words.ts";
import type { Pack } from "./pack.ts";

/** Claims have a topic; a pack is one of its own. */
const TOPIC = "claim-pack";

/** A pack in the form of the sources of a claim set, with those shipped concepts that it names. */
export function packSources(pack: Pack, shipped: ClaimSet): ClaimSources {
  const { name, claims, evidence, concepts, labels, translations = {} } = pack;
  return {
    claims: [{ topic: TOPIC, title: name, claims }],
    evidence: [{ topic: TOPIC, evidence }],
    concepts: [{ concepts: [...concepts, ...shippedConcepts(pack, shipped)] }],
    labels: Object.entries(labels).map(([language, words]) => ({ language, labels: words })),
    translations: Object.entries(translations).map(([language, texts]) => ({ language, title: name, claims: texts })),
    cues: [],
  };
}

/** Those that the pack names, without their parents: of what ships, the shipped set itself is asked. */
function shippedConcepts(pack: Pack, shipped: ClaimSet): Concept[] {
  const own = new Set(pack.concepts.map(({ id }) => id));
  const named = [
    ...pack.concepts.flatMap(({ parents }) => parents ?? []),
    ...Object.values(pack.labels).flatMap((words) => Object.keys(words)),
    ...pack.claims.flatMap(({ subject, object, population, comparator, among, exceptions }) => [
      ...[subject, object, population, comparator].filter((id) => id !== undefined),
      ...(among ?? []),
      ...(exceptions ?? []).flatMap((exception) => exception.population ?? []),
    ]),
  ];
  const foreign = [...new Set(named)].filter((id) => !own.has(id));
  const known = foreign.map((id) => shipped.concepts.get(id)).filter((concept) => concept !== undefined);
  return known.map(({ id, type }) => ({ id, type }));
}

/**
 * Compiles a pack that {@link file://./read-pack.ts} has read, to the same parts as the shipped set has.
 * @param shipped able to read the languages that the pack has labels in
 */
export function compilePack(pack: Pack, shipped: ClaimSet): Map<string, Uint8Array> {
  const compiled = compile(packSources(pack, shipped), pack.version);
  const lexicons = Object.entries(pack.labels).flatMap(([language, labels]): [string, CompiledLexicon][] => {
    const lexicon = shipped.lexicon(language);
    return lexicon ? [[language, labelsOnly(lexicon, labels)]] : [];
  });
  const facts = { ...compiled.facts, languages: lexicons.map(([language]) => language) };
  return writeParts({ ...compiled, facts, lexicons: Object.fromEntries(lexicons) });
}

/** A lexicon of nothing but labels: its rules are those of the shipped one, and are not kept twice. */
function labelsOnly({ inflections, elisions }: Lexicon, labels: Pack["labels"][string]): CompiledLexicon {
  return {
    ...compileLabels({ inflections, elisions: [...elisions] }, labels),
    abbreviations: [],
    compounds: [],
    elisions: [],
    order: [],
    inflections: [],
    study: { participants: [], samples: [], phase: [] },
    numbers: PLAIN_NUMBERS,
    health: { words: [], endings: [], relations: [] },
  };
}
