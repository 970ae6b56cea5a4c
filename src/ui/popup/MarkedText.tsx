import type { ComponentChild } from "preact";
import type { Block } from "#check/article.ts";
import type { ArticleCheck, CheckedClaim } from "#check/article-check.ts";
import { verdictWords } from "../verdict-words.ts";

interface MarkedTextProps {
  words: string;
  blocks: readonly Block[];
  check: Pick<ArticleCheck, "claims">;
}

/** A text with its claims marked as they are marked in pages. In our own page, so that elements may be put into the text. */
export function MarkedText({ words, blocks, check }: MarkedTextProps) {
  const claims = check.claims.filter(({ pack }) => pack === null).toSorted((a, b) => a.start - b.start);
  return (
    <div class="marked-text" dir="auto">
      {blocks.map(({ start, end }) => (
        <p key={start}>{parts(words, start, end, claims)}</p>
      ))}
    </div>
  );
}

/** The words from `start` to `end`, and among them the claims; where two overlap the earlier one is marked. */
function parts(words: string, start: number, end: number, claims: readonly CheckedClaim[]): ComponentChild[] {
  const drawn: ComponentChild[] = [];
  let at = start;
  for (const claim of claims) {
    if (claim.start < at || claim.end > end) continue;
    const kind = claim.verdict ?? "unknown";
    drawn.push(words.slice(at, claim.start));
    drawn.push(
      <mark key={claim.start} class={`line-${kind}`} data-start={claim.start} tabIndex={-1} title={verdictWords(claim)}>
        {words.slice(claim.start, claim.end)}
      </mark>,
    );
    at = claim.end;
  }
  return [...drawn, words.slice(at, end)];
}
