import type { Vitals } from "#check/article.ts";
import type { ArticleCheck } from "#check/article-check.ts";
import { referenceFacts } from "./reference-facts.ts";
import { ago, day, text } from "./text.ts";
import { SOURCE_KIND } from "./word-keys.ts";

const DISCLOSURES = { sponsored: "vitalSponsored", interests: "vitalInterests", funding: "vitalFunding" } as const;

/** Who stands behind an article, how fresh it is, what it leans on and who paid: labels with what the page says, null where it does not say. */
export function vitalRows(vitals: Vitals, check: ArticleCheck): [label: string, value: string | null][] {
  return [
    [text("vitalPublished"), vitals.published && aged(vitals.published)],
    [text("vitalUpdated"), vitals.updated && aged(vitals.updated)],
    [text("vitalReviewed"), vitals.reviewed && aged(vitals.reviewed)],
    [text("vitalAuthor"), vitals.author],
    [text("vitalReviewer"), vitals.reviewer],
    [text("vitalPublisher"), vitals.publisher],
    [text("vitalReferences"), referencesLine(check)],
    ...Object.entries(DISCLOSURES).map(([kind, key]): [string, string | null] => [
      text(key),
      vitals.disclosures.find((disclosure) => disclosure.kind === kind)?.text ?? null,
    ]),
  ];
}

/** `4 July 2025 (last year)` */
function aged(iso: string): string {
  return `${day(iso)} (${ago(iso)})`;
}

/** `9 × journal article, 3 × website; 2004–2021` */
function referencesLine({ references }: ArticleCheck): string | null {
  if (references.length === 0) return null;
  const { kinds, oldest, newest } = referenceFacts(references);
  const named = kinds.map(([kind, count]) => `${count} × ${text(kind === null ? "sourceUnknown" : SOURCE_KIND[kind])}`);
  return oldest === null ? named.join(", ") : `${named.join(", ")}; ${oldest}–${newest}`;
}
