import type { Findings } from "#check/article-check.ts";
import { SourceLinks } from "./SourceLinks.tsx";
import { counted, text } from "./text.ts";
import { DESIGN } from "./word-keys.ts";

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
          <SourceLinks doi={work.doi} pmid={work.pmid} />
        </li>
      ))}
    </ul>
  );
}

/** `Huang et al. · Nature Cancer 2025 · randomised trial · 72 participants` */
function describe({ authors, journal, year, design, studies, participants }: Evidence): string {
  const parts = [authors, `${journal} ${year}`, designWords(design)];
  if (studies !== null) parts.push(counted("studies", studies, studies));
  if (participants !== null) parts.push(counted("participants", participants, participants));
  return parts.join(" · ");
}

function designWords(design: string): string {
  return Object.hasOwn(DESIGN, design) ? text(DESIGN[design as keyof typeof DESIGN]) : design;
}
