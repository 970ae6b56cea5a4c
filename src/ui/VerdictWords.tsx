import type { CheckedClaim } from "#check/article-check.ts";
import { text } from "./text.ts";
import { READ_AS, ROLE } from "./word-keys.ts";

/** The words on which a verdict rests, with the part that each was taken to play, and what they were read as saying. */
export function VerdictWords({ claim: { reasons, reading } }: { claim: CheckedClaim }) {
  if (reasons.length === 0) return null;
  return (
    <details>
      <summary>{text("whyHeading")}</summary>
      <dl class="why">
        {reasons.map(({ role, text: words, start }) => (
          <div key={`${role}-${start}`}>
            <dt>{text(ROLE[role])}</dt>
            <dd dir="auto">{text("whyWord", words)}</dd>
          </div>
        ))}
        {reading && (
          <>
            <div>
              <dt>{text("whyReads")}</dt>
              <dd>{readAs(reading.says)}</dd>
            </div>
            <div>
              <dt>{text("whyShows")}</dt>
              <dd>{readAs(reading.shows)}</dd>
            </div>
          </>
        )}
      </dl>
    </details>
  );
}

function readAs(says: string): string {
  return Object.hasOwn(READ_AS, says) ? text(READ_AS[says as keyof typeof READ_AS]) : says;
}
