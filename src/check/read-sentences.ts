import { resolveAnaphora } from "#claims/anaphora.ts";
import { isCheckable } from "#claims/checkable.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import { readInContext } from "#claims/in-context.ts";
import type { Lexicon } from "#claims/lexicon.ts";
import { isTooLong, type ReadSentence } from "#claims/proposition.ts";
import { hasRole, type Tag } from "#claims/tag.ts";
import { resolveVaccinated } from "#claims/vaccinated.ts";
import type { Span } from "#text/span.ts";
import type { Article, Block } from "./article.ts";
import { SentenceCutter } from "./sentence-cutter.ts";

/** One sentence of an article, read. */
export type ArticleSentence = Span & { block: Block; read: ReadSentence; checkable: boolean };

/**
 * The sentences of an article, block by block, so that those of a book need not all be kept at once. Lines of citation
 * marks have none.
 */
export function* readSentences(
  { text: whole, blocks, markers }: Pick<Article, "text" | "blocks" | "markers">,
  lexicon: Lexicon,
  claimSet: ClaimSet,
  cutter: SentenceCutter = new SentenceCutter(lexicon),
): Generator<ArticleSentence[]> {
  const text = withoutMarks(whole, markers);
  for (const block of blocks) {
    if (block.kind === "citations") continue;
    let previous: readonly Tag[] = [];
    const read: ArticleSentence[] = [];
    for (const { start, end, tokens, tags: tagged } of cutter.cut(text.slice(block.start, block.end), block.start)) {
      // A citation mark behind a full stop stands alone between two breaks, but says nothing.
      if (!/\p{L}/u.test(text.slice(start, end))) continue;
      const own = readInContext(isTooLong(tokens) ? [] : tagged(), previous, claimSet);
      const tags = resolveVaccinated(resolveAnaphora(own, previous, claimSet), claimSet);
      previous = tags;
      read.push({ start, end, block, read: { tags }, checkable: isCheckable(tags, lexicon) });
    }
    yield read;
  }
}

const BETWEEN_MARKS = /^[\s,;–-]*$/;

/** The text with spaces in place of citation marks ("cancer¹" is no word), in the same length. Linked words stay words. */
function withoutMarks(text: string, markers: Article["markers"]): string {
  let blanked = "";
  let from = 0;
  for (const { start, end } of markers.toSorted((a, b) => a.start - b.start)) {
    if (start < from || /\p{L}{2}/u.test(text.slice(start, end))) continue;
    const between = text.slice(from, start);
    // The comma in "[1], [2]" goes with them.
    blanked += from > 0 && BETWEEN_MARKS.test(between) ? " ".repeat(between.length) : between;
    blanked += " ".repeat(end - start);
    from = end;
  }
  return (blanked + text.slice(from)).replace(BRACKETED_PREFIX, " $1 ");
}

/** "(Ex-)rokers": brackets within a word part nothing. */
const BRACKETED_PREFIX = /\((\p{L}{1,12}-)\)(?=\p{L})/gu;

/** A comment on the sentence before it is not longer than this: "That is a stubborn myth, based on …". */
const COMMENT_WORDS = 20;

/**
 * True where a sentence says that the one before it is wrong: it opens with a rebuttal ("Not so", "In fact"), or denies or
 * doubts something before it names anything itself.
 */
export function deniesPrevious({ read }: ArticleSentence): boolean {
  if (!read.tags.some((tag) => hasRole(tag, "rebuttal", "denial", "myth", "doubt"))) return false;
  const opening = read.tags.filter((tag) => tag.kind !== "mark" || tag.form === ",").slice(0, COMMENT_WORDS);
  if (opening[0] && hasRole(opening[0], "rebuttal")) return true;
  const denial = opening.findIndex((tag) => hasRole(tag, "denial", "myth", "doubt"));
  const named = opening.findIndex((tag) => hasRole(tag, "concept") && !hasRole(tag, "anaphor"));
  if (denial < 0 || (named >= 0 && named < denial)) return false;
  // "It is untrue that quint …" names what it denies; "That is a myth, as quint …" goes on to say why.
  const between = opening.slice(denial, named < 0 ? denial : named);
  return !between.some((tag) => hasRole(tag, "that", "content", "doubt")) && (named < 0 || between.some(startsClause));
}

function startsClause(tag: Tag): boolean {
  return tag.form === "," || hasRole(tag, "boundary", "which", "contrast");
}
