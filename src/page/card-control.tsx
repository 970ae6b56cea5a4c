import { render } from "preact";
import type { CardEvents } from "./CardActions.tsx";
import type { PassageLines } from "./keep-beside.ts";
import { type CardContent, PassageCard } from "./PassageCard.tsx";
import { boxesOf, nearestBox } from "./passage-at.ts";
import type { Passage } from "./passages.ts";

/** How the reader came to a passage. A card that was only hovered goes with the pointer; the others stay until they are closed. */
export type Approach = { by: "pointer" | "tap"; x: number; y: number } | { by: "keyboard" | "popup" };

export interface CardControl {
  /** The passage whose card is open, or null. */
  current: () => Passage | null;
  open: (passage: Passage, content: CardContent & CardEvents, approach: Approach) => void;
  close: () => void;
  /** Whether the open card stays when the pointer goes elsewhere. */
  stays: () => boolean;
}

/**
 * Opens one card at a time in its place of the surface, and gives the focus back when it closes.
 * @param onCurrent is told the passage whose card opened, or null when none is open any more
 */
export function cardControl(
  shadow: ShadowRoot,
  place: HTMLElement,
  onCurrent: (passage: Passage | null) => void,
): CardControl {
  let open: { passage: Passage; wasHovered: boolean; focusBefore: Element | null } | null = null;

  const close = (): void => {
    if (!open) return;
    const { focusBefore } = open;
    // A reader who has gone on to the page meanwhile is not called back.
    const hadFocus = shadow.activeElement !== null;
    open = null;
    render(null, place);
    onCurrent(null);
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
  };

  const stays = (): boolean => open !== null && (!open.wasHovered || shadow.activeElement !== null);
  const leave = (): void => {
    if (!stays()) close();
  };

  return {
    current: () => open?.passage ?? null,
    close,
    stays,
    open: (passage, content, approach) => {
      const takeFocus = approach.by === "keyboard";
      const focusBefore = open?.focusBefore ?? (takeFocus ? document.activeElement : null);
      open = { passage, wasHovered: approach.by === "pointer", focusBefore };
      render(
        <PassageCard
          {...content}
          linesNow={lineFinder(passage.ranges, approach)}
          takeFocus={takeFocus}
          onClose={close}
          onLeft={leave}
        />,
        place,
      );
      onCurrent(passage);
    },
  };
}

/** The passage's lines, also after the page has been scrolled, and the one that the reader pointed at, else the first. */
function lineFinder(ranges: readonly Range[], approach: Approach): () => PassageLines {
  const at = "x" in approach ? Math.max(0, nearestBox(boxesOf(ranges), approach.x, approach.y)) : 0;
  return () => ({ lines: boxesOf(ranges), at });
}
