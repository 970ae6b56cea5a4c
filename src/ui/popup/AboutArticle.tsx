import type { Vitals } from "#check/article.ts";
import type { ArticleCheck } from "#check/article-check.ts";
import { day, type TextKey, text } from "../text.ts";

interface AboutArticleProps {
  vitals: Vitals;
  claimSet: ArticleCheck["claimSet"];
}

/** Who stands behind the article and how fresh it is, and the same of the claim set. */
export function AboutArticle({ vitals, claimSet }: AboutArticleProps) {
  const rows: [TextKey, string | null][] = [
    ["vitalPublished", vitals.published && day(vitals.published)],
    ["vitalReviewed", vitals.reviewed && day(vitals.reviewed)],
    ["vitalAuthor", vitals.author],
    ["vitalReviewer", vitals.reviewer],
    ["vitalPublisher", vitals.publisher],
  ];
  return (
    <section>
      <h2>{text("vitalsHeading")}</h2>
      <dl class="facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd class={value === null ? "fine" : ""}>{value ?? text("notGiven")}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{claimSetLine(claimSet)}</p>
      <p class="fine">{text("adviceLine")}</p>
    </section>
  );
}

function claimSetLine({ version, reviewed, claims, evidence }: ArticleCheck["claimSet"]): string {
  return reviewed === null
    ? text("claimSetLineNoDate", version, claims, evidence)
    : text("claimSetLine", version, day(reviewed), claims, evidence);
}
