/** Brings a passage into the middle of the window, in scrolling boxes too; at once where the reader wants little motion. */
export function showPassage([first]: readonly Range[]): void {
  const around = first?.startContainer instanceof Element ? first.startContainer : first?.startContainer.parentElement;
  if (!first || !around) return;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  const isTall = around.getBoundingClientRect().height > innerHeight / 2;
  if (isTall) scrollBy({ top: first.getBoundingClientRect().top - innerHeight / 3, behavior });
  else around.scrollIntoView({ block: "center", behavior });
}
