import type * as z from "zod/mini";
import type { Claim, ClaimFile, TranslationFile } from "./claim.ts";
import type { ClaimFacts, CompiledClaimSet, CompiledTexts } from "./claim-set.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import type { Concept, ConceptFile, LabelFile } from "./concept.ts";
import type { CueFile } from "./cue.ts";
import type { Evidence, EvidenceFile } from "./evidence.ts";
import type { NumberFile } from "./number-words.ts";

/** The parsed and validated source files of a claim set. */
export type ClaimSources = {
  claims: z.infer<typeof ClaimFile>[];
  translations: TranslationFile[];
  evidence: z.infer<typeof EvidenceFile>[];
  concepts: z.infer<typeof ConceptFile>[];
  labels: LabelFile[];
  cues: CueFile[];
  /** Of a language that has none, digits alone are read. */
  numbers?: NumberFile[];
};

/** The language of the claim files themselves. */
const SOURCE_LANGUAGE = "en";

/**
 * Compiles sources into what ships: facts, one lexicon for each language, and the claims' words in each language.
 * @throws Error that lists every broken link between the files: unknown ids, ids given twice, works with two records, evidence never used
 */
export function compile(sources: ClaimSources, version: string): CompiledClaimSet {
  const problems = brokenLinks(sources);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const claims = sources.claims.flatMap((file) => file.claims.map((claim) => ({ ...claim, topic: file.topic })));
  const concepts = sources.concepts.flatMap((file) => file.concepts);
  return {
    facts: {
      version,
      reviewed:
        claims
          .map((claim) => claim.reviewed)
          .sort()
          .at(-1) ?? null,
      languages: sources.cues.map(({ language }) => language),
      translations: [SOURCE_LANGUAGE, ...new Set(sources.translations.map(({ language }) => language))],
      claims: claims.map(withoutWords),
      evidence: sources.evidence.flatMap((file) => file.evidence.map(({ verified: _, ...record }) => record)),
      concepts: concepts.map(({ id, type, parents }) => ({ id, type, parents: parents ?? [] })),
    },
    lexicons: Object.fromEntries(
      sources.cues.map((cues) => [
        cues.language,
        compileLexicon(
          cues,
          labelsIn(sources, cues.language),
          sources.numbers?.find(({ language }) => language === cues.language),
        ),
      ]),
    ),
    texts: textsByLanguage(sources),
  };
}

function withoutWords<C extends Claim>({ statement: _, explanation: __, exceptions, ...rest }: C) {
  const facts = exceptions ? { ...rest, exceptions: exceptions.map(({ note: _, ...exception }) => exception) } : rest;
  // What was taken out is the same in both kinds of claim, which the compiler does not see.
  return facts as unknown as ClaimFacts & Omit<C, keyof Claim>;
}

function labelsIn(sources: ClaimSources, language: string): LabelFile["labels"][] {
  return sources.labels.filter((file) => file.language === language).map(({ labels }) => labels);
}

function textsByLanguage(sources: ClaimSources): Record<string, CompiledTexts> {
  const own = sources.claims.flatMap(({ claims }) =>
    claims.map(({ id, statement, explanation, exceptions }): [string, CompiledTexts[string]] => [
      id,
      { statement, explanation, exceptions: (exceptions ?? []).map(({ note }) => note) },
    ]),
  );
  const texts: Record<string, CompiledTexts> = { [SOURCE_LANGUAGE]: Object.fromEntries(own) };
  for (const { language, claims } of sources.translations) {
    const translated = Object.entries(claims).map(([id, text]) => [id, { exceptions: [], ...text }]);
    texts[language] = { ...texts[language], ...Object.fromEntries(translated) };
  }
  return texts;
}

/** One line for each link between the source files that leads nowhere, and each id that is given twice. */
export function brokenLinks(sources: ClaimSources): string[] {
  const claims = sources.claims.flatMap((file) => file.claims);
  const evidence = sources.evidence.flatMap((file) => file.evidence);
  const concepts = sources.concepts.flatMap((file) => file.concepts);
  return [
    ...twice("claim", claims),
    ...twice("evidence", evidence),
    ...sameWorks(evidence),
    ...twice("concept", concepts),
    ...unknown(claims, evidence, concepts),
    ...unused(claims, evidence),
    ...unlabelled(sources.labels, concepts),
    ...untranslated(sources.translations, claims),
  ];
}

function twice(what: string, records: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return records.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => `${what} "${id}" is given twice`);
}

/** One work with two records would count as two sources. */
function sameWorks(evidence: readonly Evidence[]): string[] {
  const known = new Map<string, string>();
  return evidence.flatMap(({ id, doi, pmid }) =>
    [doi?.toLowerCase(), pmid].flatMap((name) => {
      const other = name === undefined ? undefined : known.get(name);
      if (name !== undefined) known.set(name, id);
      return other === undefined ? [] : [`evidence "${other}" and "${id}" are one work, ${name}`];
    }),
  );
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
  const ofEvidence = evidence.flatMap(({ id, finding }) =>
    finding?.outcome === undefined || conceptIds.has(finding.outcome)
      ? []
      : [`evidence "${id}" names the unknown concept "${finding.outcome}"`],
  );
  const ofConcepts = concepts.flatMap(({ id, parents }) =>
    (parents ?? [])
      .filter((parent) => !conceptIds.has(parent))
      .map((parent) => `concept "${id}" names the unknown parent "${parent}"`),
  );
  return [...ofClaims, ...ofEvidence, ...ofConcepts];
}

function conceptsOf(claim: Claim): string[] {
  const exceptions = claim.exceptions ?? [];
  return [
    claim.subject,
    claim.object,
    claim.population,
    claim.comparator,
    ...(claim.among ?? []),
    ...exceptions.map(({ population }) => population),
  ].filter((id) => id !== undefined);
}

function unused(claims: readonly Claim[], evidence: readonly Evidence[]): string[] {
  const used = new Set(claims.flatMap((claim) => claim.evidence));
  return evidence.filter(({ id }) => !used.has(id)).map(({ id }) => `evidence "${id}" backs no claim`);
}

function unlabelled(files: readonly LabelFile[], concepts: readonly Concept[]): string[] {
  const known = new Set(concepts.map(({ id }) => id));
  return files.flatMap(({ language, labels }) =>
    Object.entries(labels)
      .flatMap(([id, words]) => [id, ...("beside" in words ? Object.keys(words.beside ?? {}) : [])])
      .filter((id) => !known.has(id))
      .map((id) => `labels in "${language}" name the unknown concept "${id}"`),
  );
}

/** A language that has words for one claim has them for all. */
function untranslated(files: readonly TranslationFile[], claims: readonly Claim[]): string[] {
  return [...Map.groupBy(files, ({ language }) => language)].flatMap(([language, ofLanguage]) => {
    const texts = new Map(ofLanguage.flatMap((file) => Object.entries(file.claims)));
    const known = new Set(claims.map(({ id }) => id));
    return [
      ...[...texts.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `"${language}" translates the unknown claim "${id}"`),
      ...claims
        .filter(
          ({ id, exceptions }) =>
            (texts.get(id)?.exceptions?.length ?? 0) !== (exceptions?.length ?? 0) || !texts.has(id),
        )
        .map(({ id }) => `claim "${id}" is not, or not wholly, translated into "${language}"`),
    ];
  });
}
