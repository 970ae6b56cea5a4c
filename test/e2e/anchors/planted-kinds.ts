import { checkSentence } from "#check/check-sentence.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import type { AnchorPage } from "./anchor-pages.ts";
import { PLANTED } from "./sentences.ts";

/** As `squeeze` of the page's driver does: what white space and invisible characters leave. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** How each planted sentence of a language is to be marked, asked of the check itself: what is tested is where marks stand. */
export function plantedKinds({ language }: AnchorPage, claimSet: ClaimSet): Record<string, string> {
  return Object.fromEntries(
    PLANTED[language].map((text) => {
      const [claim, ...others] = checkSentence(text, language, claimSet).claims;
      if (!claim?.verdict || others.length > 0 || claim.start !== 0 || claim.end !== text.length)
        throw new Error(`no verdict on the whole of "${text}"`);
      return [squeeze(text), claim.verdict];
    }),
  );
}

/** Whether words, as `kind: words`, are a sentence that an edit made and that has this very verdict as a whole. */
export function isAnswered(suspect: string, { language }: AnchorPage, claimSet: ClaimSet): boolean {
  const [kind, text = ""] = suspect.split(/: (.*)/su);
  return checkSentence(text, language, claimSet).claims.some(
    ({ verdict, start, end }) => verdict === kind && start === 0 && end === text.length,
  );
}
