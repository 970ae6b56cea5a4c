import type { Verdict } from "#check/article-check.ts";

interface LineSampleProps {
  /** Null for a claim that the claim set does not know. */
  verdict: Verdict | "differs" | "noted" | null;
}

/** A short piece of the line that marks such a passage in the page. The words beside it say the same, so it is hidden from screen readers. */
export function LineSample({ verdict }: LineSampleProps) {
  return (
    <span class={`line-sample line-${verdict ?? "unknown"}`} aria-hidden="true">
      abc
    </span>
  );
}
