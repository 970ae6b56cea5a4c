import type { ArticleCheck } from "#check/article-check.ts";
import { counted, text } from "../text.ts";
import { coverageWords } from "./coverage-words.ts";
import { SentenceBar } from "./SentenceBar.tsx";
import { countSentences, foundSentences } from "./sentence-findings.ts";

interface CoverageProps {
  check: ArticleCheck;
  /** The text that was checked. */
  words: string;
  onShow: (passage: { start: number; end: number }) => void;
}

/** The check at a glance: how much of the article it covers, what was not checked counted as plainly, and what was found where. */
export function Coverage({ check, words, onShow }: CoverageProps) {
  const counts = countSentences(check);
  const found = foundSentences(check);
  const fromPacks = check.claims.filter(({ pack }) => pack !== null).length;
  return (
    <section class="summary">
      {counts.claiming === 0 ? (
        <div class="state">
          <h2>{text("stateEmpty")}</h2>
          <p>{text("stateEmptyHint")}</p>
        </div>
      ) : (
        <>
          <h2 class="coverage">{coverageWords(counts)}</h2>
          <p class="fine">{text("coverageRest")}</p>
        </>
      )}
      {found.length > 0 && <SentenceBar found={found} sentences={counts.sentences} words={words} onShow={onShow} />}
      {fromPacks > 0 && <p>{counted("coveragePacks", fromPacks, fromPacks)}</p>}
    </section>
  );
}
