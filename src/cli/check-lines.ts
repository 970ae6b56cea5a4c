import * as z from "zod/mini";
import { statusOf } from "#check/check-references.ts";
import { checkSentence } from "#check/check-sentence.ts";
import type { OpenPack } from "#check/with-packs.ts";
import { identifiersIn } from "#citations/identifiers.ts";
import type { RetractionIndex } from "#citations/retractions/retraction-index.ts";
import type { ClaimSet } from "#claims/claim-set.ts";
import { describeIssues } from "#claims/describe-issues.ts";

const SentenceLine = z.object({
  id: z.union([z.string(), z.number()]),
  language: z.optional(z.string()),
  text: z.string(),
});

/** Answers one line of `--sentences`: a JSON object in, a JSON object out. A line that is no good is answered with its error. */
export function answerSentence(line: string, claimSet: ClaimSet, packs: readonly OpenPack[] = []): string {
  const parsed = parseLine(line);
  if ("error" in parsed) return JSON.stringify(parsed);
  const { id, language, text } = parsed;
  const { checkable, claims } = checkSentence(text, language ?? "en", claimSet, packs);
  const answers = claims.map(({ verdict, certainty, claim, start, end, pack }) => ({
    verdict,
    certainty,
    claim,
    start,
    end,
    ...(pack && { pack }),
  }));
  return JSON.stringify({ id, checkable, claims: answers });
}

function parseLine(line: string): z.infer<typeof SentenceLine> | { id: string | number | null; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `no JSON: ${error instanceof Error ? error.message : error}` };
  }
  const result = SentenceLine.safeParse(value);
  if (result.success) return result.data;
  const id = (value as { id?: unknown } | null)?.id;
  return {
    id: typeof id === "string" || typeof id === "number" ? id : null,
    error: describeIssues(result.error).replace(/\s+/g, " "),
  };
}

/**
 * Answers one line of `--dois`: a DOI, or anything that holds one (an address, an entry). A bare DOI is asked for as it stands
 * first: a few real ones look as if more had been written behind them.
 */
export function answerDoi(line: string, retractions: RetractionIndex): string {
  const given = line.trim();
  const read = identifiersIn(given).doi;
  const bare = given.startsWith("10.") ? given : null;
  const { status } = statusOf({ doi: bare && retractions.byDoi(bare) ? bare : read, pmid: null }, retractions);
  return JSON.stringify({ doi: bare ?? read ?? given, status });
}
