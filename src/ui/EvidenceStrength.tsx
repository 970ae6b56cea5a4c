import type { CheckedClaim, Findings } from "#check/article-check.ts";
import { CERTAINTIES } from "#claims/certainties.ts";
import { evidenceParts } from "./evidence-parts.ts";
import { text } from "./text.ts";
import { certaintyLine } from "./verdict-words.ts";

interface EvidenceStrengthProps {
  claim: Pick<CheckedClaim, "certainty" | "evidence">;
  evidence: Findings["evidence"];
}

/** How sure evidence is, in the four steps of GRADE as dots and in words, and how much of it the best source has seen. */
export function EvidenceStrength({ claim: { certainty, evidence: ids }, evidence }: EvidenceStrengthProps) {
  const best = ids.map((id) => evidence[id]).find((work) => work && (work.studies ?? work.participants) !== null);
  if (certainty === null) return null;
  const step = CERTAINTIES.length - CERTAINTIES.indexOf(certainty);
  return (
    <p class="strength">
      <svg class="dots" viewBox="0 0 70 16" role="img" aria-label={text("gradeSteps", step, CERTAINTIES.length)}>
        {CERTAINTIES.map((name, index) => (
          <circle key={name} cx={9 + 17 * index} cy="8" r="6" class={index < step ? "full" : ""} />
        ))}
      </svg>
      {certaintyLine(certainty)}
      {best && <span class="fine">{text("strengthBest", evidenceParts(best).join(" · "))}</span>}
    </p>
  );
}
