/** The space between the passage and its card, small enough for the pointer to cross without losing the card. */
const GAP_PX = 6;
/** Less height than this shows a heading and little else; then another side is looked for. */
const READABLE_PX = 200;
/** The space that is kept to the edge of the window. */
const MARGIN_PX = 8;

interface Size {
  width: number;
  height: number;
}
type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
  /** True where the window is too small for both, so that the card lies over words of its passage. */
  covers: boolean;
}

/**
 * Where a card stands so that it is near its passage, within the window, and covers no line of the passage: below its last
 * line, above its first, or beside it. Where no side has room, it keeps off the line that the reader came by, and in a window
 * too low even for that it takes the whole height. All in CSS pixels of the window.
 * @param lines of the passage, one or more
 * @param line the one of them that the reader came by
 */
export function cardPlace(lines: readonly Box[], line: Box, card: Size, view: Size): CardPlace {
  const whole = around(
    lines.filter((each) => isSeen(each, view)),
    line,
  );
  const place =
    aboveOrBelow(whole, line, card, view) ?? beside(whole, line, card, view) ?? aboveOrBelow(line, line, card, view);
  if (place) return { ...place, covers: lines.some((each) => overlap(each, place, card)) };
  const maxHeight = Math.max(0, view.height - 2 * MARGIN_PX);
  return { left: across(line.left, card, view), top: MARGIN_PX, maxHeight, covers: true };
}

type Place = Omit<CardPlace, "covers">;

function aboveOrBelow(passage: Box, line: Box, card: Size, view: Size): Place | null {
  const below = view.height - passage.bottom - GAP_PX - MARGIN_PX;
  const above = passage.top - GAP_PX - MARGIN_PX;
  const isBelow = below >= card.height || below >= above;
  const maxHeight = Math.min(isBelow ? below : above, view.height - 2 * MARGIN_PX);
  if (maxHeight < Math.min(card.height, READABLE_PX)) return null;
  const height = Math.min(card.height, maxHeight);
  const top = isBelow ? passage.bottom + GAP_PX : passage.top - GAP_PX - height;
  return {
    left: across(line.left, card, view),
    top: within(top, MARGIN_PX, view.height - height - MARGIN_PX),
    maxHeight,
  };
}

function beside(passage: Box, line: Box, card: Size, view: Size): Place | null {
  const after = passage.right + GAP_PX;
  const before = passage.left - GAP_PX - card.width;
  const left = after + card.width <= view.width - MARGIN_PX ? after : before;
  if (left < MARGIN_PX) return null;
  const maxHeight = view.height - 2 * MARGIN_PX;
  const height = Math.min(card.height, maxHeight);
  return { left, top: within(line.top, MARGIN_PX, view.height - height - MARGIN_PX), maxHeight };
}

/** The box around all of them; `otherwise` where there is none. */
function around(boxes: readonly Box[], otherwise: Box): Box {
  return boxes.reduce(
    (all, { left, top, right, bottom }) => ({
      left: Math.min(all.left, left),
      top: Math.min(all.top, top),
      right: Math.max(all.right, right),
      bottom: Math.max(all.bottom, bottom),
    }),
    boxes[0] ?? otherwise,
  );
}

function isSeen({ left, top, right, bottom }: Box, view: Size): boolean {
  return bottom > 0 && top < view.height && right > 0 && left < view.width;
}

function overlap(line: Box, { left, top, maxHeight }: Place, card: Size): boolean {
  const bottom = top + Math.min(card.height, maxHeight);
  return line.top < bottom && top < line.bottom && line.left < left + card.width && left < line.right;
}

function across(left: number, card: Size, view: Size): number {
  return within(left, MARGIN_PX, view.width - card.width - MARGIN_PX);
}

/** `value`, moved into the range; its low end wins where the range is empty. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
