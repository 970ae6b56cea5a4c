import type { CheckedReference } from "#check/checked-reference.ts";
import type { GraveStatus } from "#check/grave-status.ts";
import type { Span } from "#text/span.ts";
import type { FileCheck } from "./check-file.ts";

/** How loudly a verdict speaks in a review tool; agreement is no finding. */
const LEVELS = { refuted: "error", overstated: "warning", mixed: "note", insufficient: "note" } as const;
type Ruled = keyof typeof LEVELS;

const RULES: Record<Ruled | "detail-differs" | `cited-${GraveStatus}`, string> = {
  refuted: "Evidence disagrees with the sentence.",
  overstated: "The sentence goes further than the evidence.",
  mixed: "Evidence on the sentence is mixed.",
  insufficient: "There is not enough evidence on the sentence.",
  "detail-differs": "A detail differs from the study's own record.",
  "cited-retracted": "A work that is cited here was retracted.",
  "cited-expression-of-concern": "The journal has expressed concern about a work that is cited here.",
};

/**
 * The answer as SARIF 2.1.0 (OASIS), for code hosts and editors. `place` is the article's address, its file, or `-`.
 * Positions are UTF-16 offsets in the article's text.
 */
export function formatSarif({ article, check, findings }: FileCheck, place: string): string {
  const uri = uriOf(place);
  const locations = ({ start, end }: Span) => [
    {
      physicalLocation: {
        artifactLocation: { uri },
        region: { charOffset: start, charLength: end - start, snippet: { text: article.text.slice(start, end) } },
      },
    },
  ];
  const claims = check.claims.flatMap((claim) => {
    if (claim.verdict === null || claim.verdict === "supported") return [];
    const statement = findings.claims[claim.claim ?? ""]?.statement ?? "";
    const source = claim.pack ? ` Says the claim pack “${claim.pack.name}” by ${claim.pack.publisher}.` : "";
    const text = `${RULES[claim.verdict]}${source} ${statement} (${claim.certainty} certainty)`;
    return [{ ruleId: claim.verdict, level: LEVELS[claim.verdict], message: { text }, locations: locations(claim) }];
  });
  const details = check.details
    .filter(({ status }) => status === "differs")
    .map((detail) => ({
      ruleId: "detail-differs",
      level: "warning",
      message: { text: `“${detail.found}”: the paper has “${detail.expected}”.` },
      locations: locations(detail),
    }));
  const citations = check.notedCitations.flatMap((marker) =>
    marker.references.map((number) => {
      const cited = check.references[number - 1] as CheckedReference;
      const ruleId = `cited-${cited.status as GraveStatus}` as const;
      const text = `${RULES[ruleId]} ${cited.doi ?? cited.pmid ?? ""}`.trim();
      return { ruleId, level: "error", message: { text }, locations: locations(marker) };
    }),
  );
  const rules = Object.entries(RULES).map(([id, text]) => ({ id, shortDescription: { text } }));
  const driver = { name: "Claimscope", version: check.claimSet.version, rules };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    artifacts: [{ location: { uri } }],
    results: [...claims, ...details, ...citations],
  };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

/** Addresses stand as they are given but for what no URI may hold; names of files are encoded. */
function uriOf(place: string): string {
  if (/^https?:/i.test(place) && URL.canParse(place)) return new URL(place).href;
  return place === "-" ? "stdin" : encodeURI(place);
}
