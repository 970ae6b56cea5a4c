import type * as z from "zod/mini";
import type { Claim, ClaimFile } from "./claim.ts";
import type { CompiledClaimSet } from "./claim-set.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import type { Concept, ConceptFile } from "./concept.ts";
import type { CueFile } from "./cue.ts";
import type { Evidence, EvidenceFile } from "./evidence.ts";

/** The parsed and validated source files of a claim set. */
export type ClaimSources = {
  claims: z.infer<typeof ClaimFile>[];
  evidence: z.infer<typeof EvidenceFile>[];
  concepts: z.infer<typeof ConceptFile>[];
  cues: CueFile[];
};

/**
 * Compiles sources into the one file that ships.
 * @throws Error that lists every broken link between the files: unknown ids, ids given twice, evidence never used
 */
export function compile(sources: ClaimSources, version: string): CompiledClaimSet {
  const problems = brokenLinks(sources);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const claims = sources.claims.flatMap((file) => file.claims.map((claim) => ({ ...claim, topic: file.topic })));
  const concepts = sources.concepts.flatMap((file) => file.concepts);
  return {
    version,
    reviewed:
      claims
        .map((claim) => claim.reviewed)
        .sort()
        .at(-1) ?? null,
    claims,
    evidence: sources.evidence.flatMap((file) => file.evidence),
    concepts: concepts.map(({ id, type, parents }) => ({ id, type, parents: parents ?? [] })),
    lexicons: Object.fromEntries(sources.cues.map((cues) => [cues.language, compileLexicon(cues, concepts)])),
  };
}

/** One line for each link between the source files that leads nowhere, and each id that is given twice. */
export function brokenLinks(sources: ClaimSources): string[] {
  const claims = sources.claims.flatMap((file) => file.claims);
  const evidence = sources.evidence.flatMap((file) => file.evidence);
  const concepts = sources.concepts.flatMap((file) => file.concepts);
  return [
    ...twice("claim", claims),
    ...twice("evidence", evidence),
    ...twice("concept", concepts),
    ...unknown(claims, evidence, concepts),
    ...unused(claims, evidence),
  ];
}

function twice(what: string, records: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return records.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => `${what} "${id}" is given twice`);
}

function unknown(claims: readonly Claim[], evidence: readonly Evidence[], concepts: readonly Concept[]): string[] {
  const conceptIds = new Set(concepts.map(({ id }) => id));
  const evidenceIds = new Set(evidence.map(({ id }) => id));
  const ofClaims = claims.flatMap((claim) => [
    ...conceptsOf(claim)
      .filter((id) => !conceptIds.has(id))
      .map((id) => `claim "${claim.id}" names the unknown concept "${id}"`),
    ...claim.evidence
      .filter((id) => !evidenceIds.has(id))
      .map((id) => `claim "${claim.id}" names the unknown evidence "${id}"`),
  ]);
  const ofConcepts = concepts.flatMap(({ id, parents }) =>
    (parents ?? [])
      .filter((parent) => !conceptIds.has(parent))
      .map((parent) => `concept "${id}" names the unknown parent "${parent}"`),
  );
  return [...ofClaims, ...ofConcepts];
}

function conceptsOf(claim: Claim): string[] {
  const exceptions = claim.exceptions ?? [];
  return [
    claim.subject,
    claim.object,
    claim.population,
    claim.comparator,
    ...exceptions.map(({ population }) => population),
  ].filter((id) => id !== undefined);
}

function unused(claims: readonly Claim[], evidence: readonly Evidence[]): string[] {
  const used = new Set(claims.flatMap((claim) => claim.evidence));
  return evidence.filter(({ id }) => !used.has(id)).map(({ id }) => `evidence "${id}" backs no claim`);
}
