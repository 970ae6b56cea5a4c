/** Index of the last item that starts at or before a place, of items in the order of their starts; -1 where there is none. */
export function indexAtOrBefore(items: readonly { start: number }[], place: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? place) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
