import { VERDICTS } from "#check/verdicts.ts";
import { LineSample } from "./LineSample.tsx";
import { text } from "./text.ts";
import { verdictName } from "./verdict-words.ts";

/** What each line in the page means. */
export function Legend() {
  return (
    <section>
      <h2>{text("legendHeading")}</h2>
      <ul class="legend">
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <LineSample verdict={verdict} /> {verdictName(verdict)}
          </li>
        ))}
        <li>
          <LineSample verdict={null} /> {verdictName(null)}
        </li>
        <li>
          <LineSample verdict="differs" /> {text("detailHeading")}
        </li>
        <li>
          <LineSample verdict="noted" /> {text("citedHeading")}
        </li>
      </ul>
    </section>
  );
}
