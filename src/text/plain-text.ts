/** Control characters, invisible ones, those that turn the direction of text, private and unassigned ones, halves of a pair. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
/** How markup begins; "p < 0.05" is none. */
const TAG = /<[\p{L}/!?]/u;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w{0,30});/i;
/** More marks than this on one letter paint over the lines around it. */
const PILE = /\p{M}{4}/u;

/** What keeps a text from being plain words in one line, in words for its writer; null where nothing does. */
export function textProblem(text: string): string | null {
  const unseen = UNSEEN.exec(text);
  if (unseen) return `has the invisible or control character ${codeOf(unseen[0])}`;
  if (TAG.test(text) || ENTITY.test(text)) return "has markup; only plain text is allowed";
  return PILE.test(text) ? "piles up accents on one letter" : null;
}

/** The text with everything visible that would not be, and no longer than so many characters. */
export function shown(text: string, longest: number): string {
  const visible = text.slice(0, longest).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, codeOf);
  return text.length > longest ? `${visible}…` : visible;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
