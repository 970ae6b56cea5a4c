import type { FindingKind, FoundSentence } from "./sentence-findings.ts";

/** Height of the picture in its own units; a sentence is one unit wide. */
const BAR_HEIGHT = 24;
/** A mark is at least this part of the bar, so that one of a thousand sentences can still be seen. */
const MIN_PART = 1 / 100;
/** The rest parts a mark from the next. */
const FILLED = 0.88;

/** Each kind has a shape of its own, because colour alone tells not everybody: pieces from the top as [y, height]. */
const SHAPE: Record<FindingKind, readonly (readonly [y: number, height: number])[]> = {
  refuted: [[0, 24]],
  overstated: [
    [0, 10],
    [14, 10],
  ],
  mixed: [
    [0, 6],
    [9, 6],
    [18, 6],
  ],
  differs: [[0, 12]],
  noted: [
    [0, 5],
    [8, 4],
  ],
  insufficient: [[18, 6]],
  supported: [[10, 14]],
  unknown: [[22, 2]],
};

interface BarPictureProps {
  found: readonly FoundSentence[];
  /** Number of sentences of the article. */
  sentences: number;
  /** The one that is chosen. */
  current?: FoundSentence | null;
}

/** The article as a strip, with a mark in each sentence in which something was found. Its words are those of whoever draws it. */
export function BarPicture({ found, sentences, current = null }: BarPictureProps) {
  const width = Math.max(FILLED, sentences * MIN_PART);
  // What is grave lies on top where marks are wider than their sentences.
  const painted = found.toSorted((a, b) => weight(a.kind) - weight(b.kind));
  return (
    <svg
      class="bar-picture"
      viewBox={`0 0 ${Math.max(1, sentences)} ${BAR_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="bar-ground" x={0} y={22} width={Math.max(1, sentences)} height={2} />
      {current && <rect class="bar-current" x={leftOf(current, width, sentences)} y={0} width={width} height={24} />}
      {painted.flatMap((one) =>
        SHAPE[one.kind].map(([y, height]) => (
          <rect
            key={`${one.sentence}-${y}`}
            class={`bar-${one.kind}`}
            x={leftOf(one, width, sentences)}
            y={y}
            width={width}
            height={height}
          />
        )),
      )}
    </svg>
  );
}

function leftOf({ sentence }: FoundSentence, width: number, sentences: number): number {
  return Math.min(sentence, Math.max(0, sentences - width));
}

function weight(kind: FindingKind): number {
  return -Object.keys(SHAPE).indexOf(kind);
}
