/** Brings a passage into the middle of the window, in scrolling boxes too; at once where the reader wants little motion. */
export function showRange(range: Range): void {
  const around = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  const box = range.getBoundingClientRect();
  const isTall = around !== null && around.getBoundingClientRect().height > innerHeight / 2;
  if (!isTall) around?.scrollIntoView({ block: "center", behavior });
  else scrollBy({ top: box.top - innerHeight / 3, behavior });
}
