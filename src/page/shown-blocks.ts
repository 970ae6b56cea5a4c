/** Blocks of text that are remembered: more than an article has, fewer than would be felt. */
const MOST_BLOCKS = 20_000;

/** Which blocks of the page were shown when it was read: tabs, folded parts and menus come and go without any change of text. */
export interface ShownBlocks {
  isVisible: (element: Element) => boolean;
  /** Forgets what is known, before a page is read anew. */
  forget: () => void;
  /** True where a block that was read is hidden now, or one that was passed over is shown. Looks at the layout. */
  haveTurned: () => boolean;
}

/** Remembers nothing at first. */
export function shownBlocks(): ShownBlocks {
  const shown = new Map<Element, boolean>();
  return {
    isVisible: (element) => {
      const is = isShown(element);
      if (shown.size < MOST_BLOCKS) shown.set(element, is);
      return is;
    },
    forget: () => shown.clear(),
    haveTurned: () => {
      for (const [element, was] of shown) if (element.isConnected && isShown(element) !== was) return true;
      return false;
    },
  };
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
