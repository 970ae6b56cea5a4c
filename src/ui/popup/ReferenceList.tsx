import type { ArticleCheck } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { CitedWork } from "../CitedWork.tsx";
import { isWorthSaying } from "../CitedWorks.tsx";
import { retractionWords } from "../retraction-words.ts";
import { counted, text } from "../text.ts";
import { NOTICE_REASON, PUBLISHER, SOURCE_KIND } from "../word-keys.ts";

interface ReferenceListProps {
  references: readonly CheckedReference[];
  retractions: ArticleCheck["retractions"];
  /** Opens a report on the reference of that number; null where there is no page to open it in. */
  onReport: ((number: number) => void) | null;
}

/** The article's references, with their kind, their identifiers, and what is known against the cited work itself. */
export function ReferenceList({ references, retractions, onReport }: ReferenceListProps) {
  const noted = references.filter(isWorthSaying);
  const others = references.filter((reference) => !isWorthSaying(reference));
  return references.length === 0 ? null : (
    <section>
      {noted.length > 0 && (
        <>
          <h2>{counted("notedReferences", noted.length, noted.length)}</h2>
          <List references={noted} onReport={onReport} />
        </>
      )}
      <details open>
        <summary>{text("referencesHeading", others.length)}</summary>
        <List references={others} onReport={onReport} />
      </details>
      <p class="fine">{retractionWords(retractions)}</p>
    </section>
  );
}

function List({ references, onReport }: Pick<ReferenceListProps, "references" | "onReport">) {
  return (
    <ol class="references">
      {references.map((reference) => (
        <li key={reference.number} value={reference.number}>
          {hasWords(reference) && <span>{reference.text}</span>}
          <span class="fine">{kindOf(reference)}</span>
          <CitedWork work={reference} />
          {reference.notice?.reason && (
            <span>{text("noticeReason", text(NOTICE_REASON[reference.notice.reason]))}</span>
          )}
          {onReport && (
            <button type="button" class="quiet" onClick={() => onReport(reference.number)}>
              {text("reportReference")} <span class="unseen">{reference.number}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function kindOf({ kind, pmcid, trial, other, publisher, year }: CheckedReference): string {
  const named = text(kind === null ? "sourceUnknown" : SOURCE_KIND[kind]);
  const from = publisher === null ? null : text(PUBLISHER[publisher]);
  return [named, from, year, pmcid, trial, other?.value].filter((part) => part).join(" · ");
}

/** Where the page prints only a mark such as `[3]`, the links below say all there is to say. */
function hasWords({ text: printed }: CheckedReference): boolean {
  return /\p{L}{2}/u.test(printed);
}
