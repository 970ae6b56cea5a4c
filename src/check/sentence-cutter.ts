import type { Lexicon } from "#claims/lexicon.ts";
import { type Tag, tag } from "#claims/tag.ts";
import { sentences } from "#text/sentences.ts";
import type { Span } from "#text/span.ts";
import { type Token, tokenize } from "#text/tokens.ts";

/** A sentence cut into words. `tags` tags them when it is first asked. */
export type CutSentence = Span & { tokens: readonly Token[]; tags: () => readonly Tag[] };

/** Cuts blocks of one article into sentences and words. Several readers look at the same blocks, which are cut once for all. */
export class SentenceCutter {
  private lexicon: Lexicon;
  private kept = new Map<number, { words: string; sentences: CutSentence[] }>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentences of a block that starts at an offset, kept until {@link cut} is asked for it. */
  keep(words: string, offset: number): readonly CutSentence[] {
    const sentences = this.cut(words, offset);
    this.kept.set(offset, { words, sentences });
    return sentences;
  }

  /**
   * The sentences of a block, without keeping them any longer: those of a long article would fill the memory.
   * @param words the block's text as the reader wants it: what was kept counts only where it was cut from the same
   */
  cut(words: string, offset: number): CutSentence[] {
    const known = this.kept.get(offset);
    this.kept.delete(offset);
    if (known?.words === words) return known.sentences;
    const { lexicon } = this;
    return sentences(words, lexicon.language, lexicon, offset).map(({ start, end }) => {
      const tokens = tokenize(words.slice(start - offset, end - offset), start, lexicon.elisions);
      let known: readonly Tag[] | null = null;
      const tags = () => {
        known ??= tag(tokens, lexicon);
        return known;
      };
      return { start, end, tokens, tags };
    });
  }
}
