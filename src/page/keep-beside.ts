import { cardPlace } from "./card-place.ts";

/** A card with less height than this would show little between its upper and its lower edge. */
const LOW_PX = 380;

/** The lines of a passage in the window, and which of them the reader came by. */
export interface PassageLines {
  /** Empty once the passage is gone from the page. */
  lines: readonly DOMRect[];
  at: number;
}

/**
 * Shows a card in the top layer, where no page element covers it, and keeps it beside its passage as the page is scrolled,
 * resized or laid out anew, and as the card itself grows. Returns what stops that.
 * @param linesNow measures afresh at every call
 * @param onLeft is called when the passage has been scrolled out of the window
 */
export function keepBeside(card: HTMLElement, linesNow: () => PassageLines, onLeft: () => void): () => void {
  if (!card.matches(":popover-open")) card.showPopover();
  const place = (): void => {
    const { lines, at } = linesNow();
    const line = lines[at] ?? lines[0];
    if (!line) return;
    putAt(card, lines, line);
    if (lines.every(({ top, bottom }) => bottom < 0 || top > innerHeight)) onLeft();
  };
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  place();
  addEventListener("scroll", soon, { capture: true, passive: true });
  addEventListener("resize", soon);
  // Pictures that load late and headings that fold move a passage without any scrolling.
  const sizes = new ResizeObserver(soon);
  for (const element of [card, document.documentElement]) sizes.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener("scroll", soon, { capture: true });
    removeEventListener("resize", soon);
    sizes.disconnect();
  };
}

function putAt(card: HTMLElement, lines: readonly DOMRect[], line: DOMRect): void {
  const size = { width: card.offsetWidth, height: fullHeight(card) };
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, maxHeight, covers } = cardPlace(lines, line, size, view);
  Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  card.classList.toggle("covering", covers);
  card.classList.toggle("low", maxHeight < Math.min(size.height, LOW_PX));
}

/** The height that a card would have without scrolling. Told from what is scrolled, because to try it out would scroll it back. */
function fullHeight(card: HTMLElement): number {
  const scrolled = [card, ...card.querySelectorAll(".card-body")].map((box) => box.scrollHeight - box.clientHeight);
  return scrolled.reduce((height, hidden) => height + hidden, card.offsetHeight);
}
