import type { Reference } from "#citations/reference.ts";
import { SourceLinks } from "../SourceLinks.tsx";
import { text } from "../text.ts";
import { SOURCE_KIND, STATUS } from "../word-keys.ts";

/** The article's references, with their kind, their identifiers, and what is known against the cited work itself. */
export function ReferenceList({ references }: { references: readonly Reference[] }) {
  return references.length === 0 ? null : (
    <section>
      <details>
        <summary>{text("referencesHeading", references.length)}</summary>
        <ol class="references">
          {references.map((reference) => (
            <li key={reference.number} value={reference.number}>
              {hasWords(reference) && <span>{reference.text}</span>}
              <span class="fine">{kindOf(reference)}</span>
              {reference.status !== null && reference.status !== "none" && (
                <strong class="status">{text(STATUS[reference.status])}</strong>
              )}
              <SourceLinks doi={reference.doi} pmid={reference.pmid} url={reference.url} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function kindOf({ kind, pmcid, trial }: Reference): string {
  const named = text(kind === null ? "sourceUnknown" : SOURCE_KIND[kind]);
  return [named, pmcid, trial].filter((part) => part !== null).join(" · ");
}

/** Where the page prints only a mark such as `[3]`, the links below say all there is to say. */
function hasWords({ text: printed }: Reference): boolean {
  return /\p{L}{2}/u.test(printed);
}
