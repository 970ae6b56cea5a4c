import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { counted, text } from "../text.ts";
import { ClaimList } from "./ClaimList.tsx";

interface CoverageProps {
  checked: { check: ArticleCheck; findings: Findings; unplaced: number[] };
  onShow: (passage: { start: number; end: number }) => void;
}

/** How many of the article's claims were checked, and which; what was not checked is counted as plainly. */
export function Coverage({ checked: { check, unplaced }, onShow }: CoverageProps) {
  const decided = check.claims.filter((claim) => claim.verdict !== null);
  // A pack never changes what Claimscope itself says of an article, its figures included.
  const own = check.claims.filter((claim) => claim.pack === null);
  const fromPacks = check.claims.length - own.length;
  const open = check.claims.filter((claim) => claim.verdict === null);
  const lost = new Set(unplaced.flatMap((index) => check.claims[index] ?? []));
  if (check.claims.length === 0) {
    return (
      <div class="state">
        <h2>{text("stateEmpty")}</h2>
        <p>{text("stateEmptyHint")}</p>
      </div>
    );
  }
  return (
    <section>
      <h2 class="coverage">{counted("coverage", own.length, decided.length - fromPacks, own.length, open.length)}</h2>
      <p class="fine">{counted("coverageHint", check.sentences, check.sentences)}</p>
      {fromPacks > 0 && <p>{counted("coveragePacks", fromPacks, fromPacks)}</p>}
      {decided.length > 0 && <ClaimList claims={decided} unplaced={lost} language={check.language} onShow={onShow} />}
      {open.length > 0 && (
        <details>
          <summary>{text("uncheckedHeading", open.length)}</summary>
          <ClaimList claims={open} unplaced={lost} language={check.language} onShow={onShow} />
        </details>
      )}
    </section>
  );
}
