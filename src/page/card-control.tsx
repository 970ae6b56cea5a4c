import { render } from "preact";
import { PassageCard, type PassageCardProps } from "./PassageCard.tsx";
import { boxesOf, nearestBox } from "./passage-at.ts";
import type { Passage } from "./passages.ts";

/** How the reader came to a passage. A card that was only hovered goes with the pointer; the others stay until they are closed. */
export type Approach = { by: "pointer" | "tap"; x: number; y: number } | { by: "keyboard" | "popup" };

type Content = Pick<PassageCardProps, "claim" | "packs" | "details" | "cited" | "findings" | "passage">;

export interface CardControl {
  /** The passage whose card is open, or null. */
  current: () => Passage | null;
  open: (passage: Passage, content: Content, approach: Approach) => void;
  close: () => void;
  /** Whether the open card stays when the pointer goes elsewhere. */
  stays: () => boolean;
}

interface CardEvents {
  onReport: (passage: Passage) => void;
  /** The reader says that the verdict is wrong. */
  onDispute: (passage: Passage) => void;
  /** The card of a passage opened, or none is open any more. */
  onCurrent: (passage: Passage | null) => void;
}

/** Opens one card at a time in its place of the surface, and gives the focus back when it closes. */
export function cardControl(
  shadow: ShadowRoot,
  place: HTMLElement,
  { onReport, onDispute, onCurrent }: CardEvents,
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

  return {
    current: () => open?.passage ?? null,
    close,
    stays: () => open !== null && (!open.wasHovered || shadow.activeElement !== null),
    open: (passage, content, approach) => {
      const takeFocus = approach.by === "keyboard";
      const focusBefore = open?.focusBefore ?? (takeFocus ? document.activeElement : null);
      open = { passage, wasHovered: approach.by === "pointer", focusBefore };
      const passageBox = boxFinder(passage.ranges, approach);
      render(
        <PassageCard
          {...content}
          passageBox={passageBox}
          takeFocus={takeFocus}
          onReport={() => onReport(passage)}
          onDispute={() => onDispute(passage)}
          onClose={close}
        />,
        place,
      );
      onCurrent(passage);
    },
  };
}

/** Where the card belongs, also after the page has been scrolled: at the line that the reader pointed at, else at the first. */
function boxFinder(ranges: readonly Range[], approach: Approach): () => DOMRect | null {
  const line = "x" in approach ? Math.max(0, nearestBox(boxesOf(ranges), approach.x, approach.y)) : 0;
  return () => {
    const boxes = boxesOf(ranges);
    return boxes[line] ?? boxes[0] ?? null;
  };
}
