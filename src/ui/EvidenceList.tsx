import type { Findings } from "#check/article-check.ts";
import { EffectPicture } from "./EffectPicture.tsx";
import { evidenceParts } from "./evidence-parts.ts";
import { SourceLinks } from "./SourceLinks.tsx";

type Evidence = Findings["evidence"][string];

interface EvidenceListProps {
  /** Ids, best first; one without a record in `evidence` is left out. */
  ids: readonly string[];
  evidence: Findings["evidence"];
}

/** The works behind a finding, each with where to look it up. */
export function EvidenceList({ ids, evidence }: EvidenceListProps) {
  // By id: editions of one review have the same title.
  const works = ids.flatMap((id) => (evidence[id] ? [{ id, ...evidence[id] }] : []));
  return works.length === 0 ? null : (
    <ul class="evidence">
      {works.map((work) => (
        <li key={work.id}>
          <cite dir="auto">{work.title}</cite>
          <span class="fine">{describe(work)}</span>
          {work.effect && <EffectPicture effect={work.effect} />}
          <SourceLinks doi={work.doi} pmid={work.pmid} />
        </li>
      ))}
    </ul>
  );
}

/** `Huang et al. · Nature Cancer 2025 · randomised trial · 72 participants` */
function describe(work: Evidence): string {
  return [work.authors, `${work.journal} ${work.year}`, ...evidenceParts(work)].join(" · ");
}
