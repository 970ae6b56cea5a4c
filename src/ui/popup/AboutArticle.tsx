import type { Vitals } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { claimSetLine } from "../claim-set-line.ts";
import { counted, text } from "../text.ts";
import { vitalRows } from "../vital-rows.ts";
import { Checklist } from "./Checklist.tsx";
import { newerEvidence } from "./newer-evidence.ts";

interface AboutArticleProps {
  vitals: Vitals;
  check: ArticleCheck;
  findings: Findings;
  onShow: (passage: { start: number; end: number }) => void;
}

/** Who stands behind the article, how fresh it is, what it leans on and who paid, as far as the page says so; and how fresh the claim set is. */
export function AboutArticle({ vitals, check, findings, onShow }: AboutArticleProps) {
  const newer = newerEvidence(vitals, check, findings);
  return (
    <section>
      <h2>{text("vitalsHeading")}</h2>
      <dl class="facts">
        {vitalRows(vitals, check).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={value === null ? "fine" : ""}>{value ?? text("notGiven")}</dd>
          </div>
        ))}
      </dl>
      <Checklist items={vitals.checklist} onShow={onShow} />
      {newer > 0 && <p>{counted("newerEvidence", newer, newer)}</p>}
      <p class="fine">{claimSetLine(check.claimSet)}</p>
      <p class="fine">{text("adviceLine")}</p>
    </section>
  );
}
