import { text } from "../text.ts";
import type { packFacts } from "./pack-facts.ts";

/** Rows about a pack. Its address is shown as text: a link would lend it trust. */
export function PackFacts({ facts }: { facts: ReturnType<typeof packFacts> }) {
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{text(label)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
