import type { CheckItem } from "#check/article.ts";
import { text } from "../text.ts";
import { CHECK_ITEM } from "../word-keys.ts";
import { datesIn } from "./dates-in.ts";

interface ChecklistProps {
  items: readonly CheckItem[];
  onShow: (passage: { start: number; end: number }) => void;
}

/**
 * Questions by which health texts are judged (JAMA's benchmarks, DISCERN), each with what on the page answers it. Without a score:
 * something may be good that was not found, and bad that was.
 */
export function Checklist({ items, onShow }: ChecklistProps) {
  if (items.length === 0) return null;
  const found = items.filter(({ proof }) => proof !== null).length;
  return (
    <details>
      <summary>{text("checklistHeading", found, items.length)}</summary>
      <p class="fine">{text("checklistNote")}</p>
      <dl class="facts">
        {items.map(({ item, proof, start, end }) => (
          <div key={item}>
            <dt>{text(CHECK_ITEM[item])}</dt>
            <dd class={proof === null ? "fine" : ""}>
              {proof === null && text("notGiven")}
              {proof !== null &&
                (start === null || end === null ? (
                  datesIn(proof)
                ) : (
                  <button type="button" class="passage" onClick={() => onShow({ start, end })}>
                    {proof}
                  </button>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
