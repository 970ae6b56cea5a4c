import type { Evidence } from "#claims/evidence.ts";
import type { Detail } from "../article-check.ts";
import type { StudyMention } from "../study-mentions.ts";
import type { Told } from "./told.ts";

/** Kinds that many studies have in common: alone they are not worth showing of a study that is only cited. */
const COMMON: ReadonlySet<Detail["kind"]> = new Set([
  "journal",
  "year",
  "intervention",
  "trial",
  "institution",
  "phase",
]);
/** A miscopied count of so many digits is no coincidence, even where nothing else tells which study is meant. */
const TELLING_DIGITS = 5;
/** Shorter names are common ("Chen"). */
const MIN_FAMILY = 5;

/** A study with what the article says of it. */
export type Compared = { mention: StudyMention; told: Told; details: Detail[] };

/**
 * True for a study of which an article that reports on another one gives nothing but authors whom the two have in common:
 * who writes about a trial of JoAnn Manson's does not speak of all her trials.
 */
export function isOvershadowed(one: Compared, compared: readonly Compared[]): boolean {
  if (one.mention.places !== null || isTold(one)) return false;
  const names = ({ details }: Compared) => details.filter(({ kind }) => kind === "name");
  return compared.some((other) => {
    const places = new Set(names(other).map(({ start }) => start));
    return other.mention.places === null && isTold(other) && names(one).every(({ start }) => places.has(start));
  });
}

function isTold({ details }: Compared): boolean {
  return details.some(({ kind, status }) => status === "agrees" && kind !== "name" && !COMMON.has(kind));
}

/**
 * True for a study that the article reports on, and for a cited one of which it gives more than where and when it appeared.
 * Where the study may be another one, something of its own has to agree, or a long count to be all but right.
 */
export function isWorthShowing(
  { places, isCertain }: StudyMention,
  { study, passages, text }: Told,
  details: readonly Detail[],
): boolean {
  if (places === null) return true;
  const telling = details.filter(({ kind }) => !COMMON.has(kind));
  if (isCertain) return telling.length > 0;
  return (
    telling.some((detail) => detail.status === "agrees" || isLongCount(detail)) ||
    (telling.length > 0 && passages.some(({ start, end }) => namesFirstAuthor(study, text.slice(start, end))))
  );
}

function isLongCount({ kind, expected }: Detail): boolean {
  return (kind === "participants" || kind === "samples") && expected.length >= TELLING_DIGITS;
}

function namesFirstAuthor({ authors }: Evidence, words: string): boolean {
  const [family = ""] = authors[0]?.split(", ") ?? [];
  return family.length >= MIN_FAMILY && words.includes(family);
}
