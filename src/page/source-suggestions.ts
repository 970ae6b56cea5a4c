import type { CheckedClaim, Findings } from "#check/article-check.ts";
import { sourceLinks } from "#ui/source-links.ts";

/** A work that the reader may cite for a correction, ready to be put into the field. */
export interface SourceSuggestion {
  /** What the field gets. */
  value: string;
  /** `Huang et al. 2019, systematic review`, for the button. */
  label: string;
}

const MOST = 3;

/** The evidence of the claim that a passage makes, best first; none where there is no claim that the set knows. */
export function sourceSuggestions(claim: CheckedClaim | null, { evidence }: Findings): SourceSuggestion[] {
  const works = (claim?.evidence ?? []).flatMap((id) => evidence[id] ?? []);
  return works.slice(0, MOST).map(({ authors, year, title, journal, doi, pmid }) => {
    const [link] = sourceLinks({ doi, pmid });
    const value = [`${authors} (${year}). ${title}. ${journal}.`, link?.href].filter(Boolean).join(" ");
    return { value, label: `${authors} ${year}, ${journal}` };
  });
}
