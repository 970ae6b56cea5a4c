import { useState } from "preact/hooks";
import { LineSample } from "../LineSample.tsx";
import { direction, text } from "../text.ts";
import { BarPicture } from "./BarPicture.tsx";
import { findingName } from "./finding-name.ts";
import type { FoundSentence } from "./sentence-findings.ts";

interface SentenceBarProps {
  found: readonly FoundSentence[];
  sentences: number;
  /** The text that offsets are of. */
  words: string;
  onShow: (passage: { start: number; end: number }) => void;
}

/** Steps of the keys by the pattern of a slider: https://www.w3.org/WAI/ARIA/apg/patterns/slider/ */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/**
 * The article's sentences as one strip. A click shows the passage that is nearest; with the keyboard arrows go from finding to
 * finding, and Enter shows it. It is one control and not a hundred, because single marks are too small to hit.
 */
export function SentenceBar({ found, sentences, words, onShow }: SentenceBarProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? 0, found.length - 1);
  const current = found[at];
  if (!current) return null;
  const sayAt = (index: number) => sentenceLine(found[index] ?? current, sentences, words);
  const show = (index: number): void => {
    setChosen(index);
    onShow((found[index] ?? current).passage);
  };
  const press = (event: KeyboardEvent): void => {
    const next = nextOf(event.key, at, found.length, chosen === null);
    if (next === null && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (next === null) show(at);
    else setChosen(next);
  };
  return (
    <div class="sentence-bar">
      <div
        role="slider"
        tabIndex={0}
        aria-label={text("barLabel")}
        aria-valuemin={1}
        aria-valuemax={found.length}
        aria-valuenow={at + 1}
        aria-valuetext={sayAt(at)}
        title={text("barHint")}
        onKeyDown={press}
        onClick={(event) => show(nearest(found, sentences, partOf(event)))}
      >
        <BarPicture found={found} sentences={sentences} current={chosen === null ? null : current} />
      </div>
      {chosen === null ? (
        <p class="fine">{text("barHint")}</p>
      ) : (
        <button type="button" class="passage" onClick={() => show(at)}>
          <span class={`verdict-name verdict-${current.kind}`}>
            <LineSample verdict={current.kind === "unknown" ? null : current.kind} /> {findingName(current.kind)}
          </span>
          <span class="quote" dir="auto">
            {words.slice(current.passage.start, current.passage.end)}
          </span>
        </button>
      )}
    </div>
  );
}

/** `Sentence 12 of 60: Evidence agrees: “…”` */
function sentenceLine({ sentence, kind, passage }: FoundSentence, sentences: number, words: string): string {
  return text("barValue", sentence + 1, sentences, findingName(kind), words.slice(passage.start, passage.end));
}

/** Where a key leads; null for other keys. The first key of all tells what is there before it goes on. */
function nextOf(key: string, at: number, count: number, isFirst: boolean): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  if (isFirst) return at;
  const isMirrored = direction() === "rtl" && /^Arrow(?:Left|Right)$/.test(key);
  return Math.max(0, Math.min(count - 1, at + (isMirrored ? -step : step)));
}

/** Which part of the bar was hit, from 0 at its beginning to 1. */
function partOf(event: MouseEvent): number {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const part = (event.clientX - box.left) / Math.max(1, box.width);
  return direction() === "rtl" ? 1 - part : part;
}

function nearest(found: readonly FoundSentence[], sentences: number, part: number): number {
  const distances = found.map(({ sentence }) => Math.abs(sentence + 0.5 - part * sentences));
  return distances.indexOf(Math.min(...distances));
}
