import type { ArticleCheck } from "#check/article-check.ts";
import { claimSetLine } from "../claim-set-line.ts";
import { LineSample } from "../LineSample.tsx";
import { BarPicture } from "../popup/BarPicture.tsx";
import { coverageWords } from "../popup/coverage-words.ts";
import { findingName } from "../popup/finding-name.ts";
import { countSentences, FINDING_KINDS, foundSentences } from "../popup/sentence-findings.ts";
import { text } from "../text.ts";

/** How much was checked, and a picture of what was found where, with how much there is of each kind. */
export function ReportSummary({ check }: { check: ArticleCheck }) {
  const found = foundSentences(check);
  const counts = FINDING_KINDS.map((kind) => ({ kind, count: found.filter((one) => one.kind === kind).length }));
  return (
    <section>
      <p class="coverage">{coverageWords(countSentences(check))}</p>
      <p class="fine">{text("coverageRest")}</p>
      {found.length > 0 && (
        <figure>
          <BarPicture found={found} sentences={check.sentences} />
          <figcaption>
            {text("barLabel")}
            <ul class="legend">
              {counts.map(
                ({ kind, count }) =>
                  count > 0 && (
                    <li key={kind}>
                      <LineSample verdict={kind === "unknown" ? null : kind} /> {findingName(kind)}: <b>{count}</b>
                    </li>
                  ),
              )}
            </ul>
          </figcaption>
        </figure>
      )}
      <p class="fine">{claimSetLine(check.claimSet)}</p>
    </section>
  );
}
