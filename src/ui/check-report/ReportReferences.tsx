import type { ArticleCheck } from "#check/article-check.ts";
import { CitedWork } from "../CitedWork.tsx";
import { retractionWords } from "../retraction-words.ts";
import { text } from "../text.ts";

/** The works that the article cites, under the numbers that the claims give, with what is known against them. */
export function ReportReferences({ check: { references, retractions } }: { check: ArticleCheck }) {
  if (references.length === 0) return null;
  return (
    <section>
      <h2>{text("referencesHeading", references.length)}</h2>
      <ol class="references">
        {references.map((reference) => (
          <li key={reference.number} value={reference.number}>
            <span dir="auto">{reference.text}</span>
            <CitedWork work={reference} />
          </li>
        ))}
      </ol>
      <p class="fine">{retractionWords(retractions)}</p>
    </section>
  );
}
