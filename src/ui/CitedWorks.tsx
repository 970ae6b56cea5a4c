import type { CheckedClaim } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { CitedWork } from "./CitedWork.tsx";
import { LineSample } from "./LineSample.tsx";
import { text } from "./text.ts";
import { CITED_SAYS } from "./word-keys.ts";

interface CitedWorksProps {
  works: readonly CheckedReference[];
  /** What those that are among the evidence say of the passage. */
  said: CheckedClaim["cited"];
  headingId: string;
}

/** Works that a passage cites and of which a reader should know more than the mark says. */
export function CitedWorks({ works, said, headingId }: CitedWorksProps) {
  return (
    <section class="finding">
      <h2 id={headingId} class="verdict">
        <LineSample verdict="noted" /> {text("citedHeading")}
      </h2>
      <ul class="evidence">
        {works.map((work) => (
          <li key={work.number}>
            <cite>{work.text}</cite> {work.kind === "preprint" && <span>{text("preprintLine")}</span>}
            <CitedWork work={work} />
            {said.map(({ reference, says }) => reference === work.number && <p key={says}>{text(CITED_SAYS[says])}</p>)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** False for a work of which nothing is known that the reader does not see anyway. */
export function isWorthSaying({ status, kind }: CheckedReference): boolean {
  return kind === "preprint" || (status !== null && status !== "none");
}
