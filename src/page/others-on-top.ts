/** What lies over everything else in a window. */
const ON_TOP = ":popover-open, :modal, :fullscreen";
/** Elements that are asked for a shadow root. */
const MOST_ELEMENTS = 20_000;

/** Firefox lets extensions look into closed shadow roots as well. */
type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Whether anything but what is in `ours` is in the top layer of the window, and may lie over it. */
export function hasOthersOnTop(roots: readonly ParentNode[]): boolean {
  return roots.some((root) => root.querySelector(ON_TOP) !== null);
}

/** The page and its shadow roots, as far as an extension may look into them, but for the one of `ours`. */
export function rootsBeside(ours: Element | undefined, page: Document): ParentNode[] {
  const roots: ParentNode[] = [page];
  let left = MOST_ELEMENTS;
  for (const root of roots) {
    for (const element of root.querySelectorAll<Openable>("*")) {
      if (left-- <= 0) return roots;
      const inside = element === ours ? null : (element.openOrClosedShadowRoot ?? element.shadowRoot);
      if (inside instanceof ShadowRoot) roots.push(inside);
    }
  }
  return roots;
}
