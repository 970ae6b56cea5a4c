import type { CheckedReference } from "#check/checked-reference.ts";
import { CitedWork } from "./CitedWork.tsx";
import { LineSample } from "./LineSample.tsx";
import { text } from "./text.ts";

interface CitedWorksProps {
  works: readonly CheckedReference[];
  headingId: string;
}

/** Works that a passage cites and of which a reader should know more than the mark says. */
export function CitedWorks({ works, headingId }: CitedWorksProps) {
  return (
    <section class="finding">
      <h2 id={headingId} class="verdict">
        <LineSample verdict="noted" /> {text("citedHeading")}
      </h2>
      <ul class="evidence">
        {works.map((work) => (
          <li key={work.number}>
            <cite>{work.text}</cite>
            {work.kind === "preprint" && <span>{text("preprintLine")}</span>}
            <CitedWork work={work} />
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
