/** Where a quotation stands in a text, white space apart; UTF-16 offsets. At most `limit` places. */
export function findQuote(text: string, quote: string, limit = 50): { start: number; end: number }[] {
  const wanted = quote.replace(/\s+/g, "");
  if (wanted === "") return [];
  const dense = withoutSpace(text);
  const found: { start: number; end: number }[] = [];
  for (let at = dense.text.indexOf(wanted); at >= 0 && found.length < limit; at = dense.text.indexOf(wanted, at + 1)) {
    const last = dense.origin[at + wanted.length - 1];
    const first = dense.origin[at];
    if (first !== undefined && last !== undefined) found.push({ start: first, end: last + 1 });
  }
  return found;
}

/** The text without white space, and for each of its units the offset that it had. */
function withoutSpace(text: string): { text: string; origin: Uint32Array } {
  const origin = new Uint32Array(text.length);
  let length = 0;
  const dense = text.replace(/\S+/g, (word, offset: number) => {
    for (let unit = 0; unit < word.length; unit++) origin[length++] = offset + unit;
    return word;
  });
  return { text: dense.replace(/\s+/g, ""), origin };
}
