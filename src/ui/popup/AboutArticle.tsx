import type { Vitals } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { ago, counted, day, type TextKey, text } from "../text.ts";
import { SOURCE_KIND } from "../word-keys.ts";
import { Checklist } from "./Checklist.tsx";
import { newerEvidence } from "./newer-evidence.ts";
import { referenceFacts } from "./reference-facts.ts";

interface AboutArticleProps {
  vitals: Vitals;
  check: ArticleCheck;
  findings: Findings;
  onShow: (passage: { start: number; end: number }) => void;
}

const DISCLOSURES = { sponsored: "vitalSponsored", interests: "vitalInterests", funding: "vitalFunding" } as const;

/** Who stands behind the article, how fresh it is, what it leans on and who paid, as far as the page says so; and how fresh the claim set is. */
export function AboutArticle({ vitals, check, findings, onShow }: AboutArticleProps) {
  const rows: [TextKey, string | null][] = [
    ["vitalPublished", vitals.published && aged(vitals.published)],
    ["vitalUpdated", vitals.updated && aged(vitals.updated)],
    ["vitalReviewed", vitals.reviewed && aged(vitals.reviewed)],
    ["vitalAuthor", vitals.author],
    ["vitalReviewer", vitals.reviewer],
    ["vitalPublisher", vitals.publisher],
    ["vitalReferences", referencesLine(check)],
    ...Object.entries(DISCLOSURES).map(([kind, key]): [TextKey, string | null] => [
      key,
      vitals.disclosures.find((disclosure) => disclosure.kind === kind)?.text ?? null,
    ]),
  ];
  const newer = newerEvidence(vitals, check, findings);
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
      <Checklist items={vitals.checklist} onShow={onShow} />
      {newer > 0 && <p>{counted("newerEvidence", newer, newer)}</p>}
      <p class="fine">{claimSetLine(check.claimSet)}</p>
      <p class="fine">{text("adviceLine")}</p>
    </section>
  );
}

/** `4 July 2025 (last year)` */
function aged(iso: string): string {
  return `${day(iso)} (${ago(iso)})`;
}

/** `12: 9 journal article, 3 website; 2004–2021` */
function referencesLine({ references }: ArticleCheck): string | null {
  if (references.length === 0) return null;
  const { kinds, oldest, newest } = referenceFacts(references);
  const named = kinds.map(([kind, count]) => `${count} × ${text(kind === null ? "sourceUnknown" : SOURCE_KIND[kind])}`);
  return oldest === null ? named.join(", ") : `${named.join(", ")}; ${oldest}–${newest}`;
}

function claimSetLine({ version, reviewed, claims, evidence }: ArticleCheck["claimSet"]): string {
  return reviewed === null
    ? text("claimSetLineNoDate", version, claims, evidence)
    : text("claimSetLine", version, day(reviewed), claims, evidence);
}
