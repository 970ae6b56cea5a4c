/** The space between the passage and its card, small enough for the pointer to cross without losing the card. */
const GAP_PX = 6;
/** Less height than this shows a heading and little else; then the passage is covered rather than the card cut. */
const READABLE_PX = 200;
/** The space that is kept to the edge of the window. */
const MARGIN_PX = 8;

interface Size {
  width: number;
  height: number;
}
type Box = Pick<DOMRect, "left" | "top" | "bottom">;

export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
}

/**
 * Where a card stands so that it is near its passage, within the window, and does not cover the passage: below it, or
 * above where there is more room. In a window too low for that it takes the whole height. All in CSS pixels of the window.
 */
export function cardPlace(passage: Box, card: Size, view: Size): CardPlace {
  const below = view.height - passage.bottom - GAP_PX - MARGIN_PX;
  const above = passage.top - GAP_PX - MARGIN_PX;
  const isBelow = below >= card.height || below >= above;
  const whole = view.height - 2 * MARGIN_PX;
  const beside = Math.min(isBelow ? below : above, whole);
  const maxHeight = beside < Math.min(card.height, READABLE_PX) ? Math.max(0, whole) : beside;
  const height = Math.min(card.height, maxHeight);
  return {
    left: within(passage.left, MARGIN_PX, view.width - card.width - MARGIN_PX),
    top: within(
      isBelow ? passage.bottom + GAP_PX : passage.top - GAP_PX - height,
      MARGIN_PX,
      view.height - height - MARGIN_PX,
    ),
    maxHeight,
  };
}

/** `value`, moved into the range; its low end wins where the range is empty. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
