import type { CheckedClaim } from "#check/article-check.ts";
import { VERDICTS } from "#check/verdicts.ts";
import type { Filtered } from "#storage/finding-filter.ts";
import { LineSample } from "../LineSample.tsx";
import { text } from "../text.ts";
import { verdictName } from "../verdict-words.ts";

interface FilterChipsProps {
  claims: readonly CheckedClaim[];
  hidden: readonly Filtered[];
  onChange: (hidden: Filtered[]) => void;
}

/** Which claims the list shows, by verdict, each with how many there are. Verdicts that the article has none of are not offered. */
export function FilterChips({ claims, hidden, onChange }: FilterChipsProps) {
  const toggle = (kind: Filtered): void =>
    onChange(hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]);
  const kinds = [...VERDICTS, "unknown" as const].flatMap((kind) => {
    const count = claims.filter((claim) => kindOf(claim) === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  return (
    <fieldset class="chips">
      <legend class="unseen">{text("filterLegend")}</legend>
      {kinds.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          class="chip"
          aria-pressed={!hidden.includes(kind)}
          onClick={() => toggle(kind)}
        >
          <LineSample verdict={kind === "unknown" ? null : kind} /> {verdictName(kind === "unknown" ? null : kind)}{" "}
          <b>{count}</b>
        </button>
      ))}
    </fieldset>
  );
}

/** What a claim is filtered by. */
export function kindOf({ verdict }: Pick<CheckedClaim, "verdict">): Filtered {
  return verdict ?? "unknown";
}
