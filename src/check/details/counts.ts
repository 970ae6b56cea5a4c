import type { StudyWords } from "#claims/cue.ts";
import type { FigureRole } from "#claims/number-words.ts";
import type { Detail } from "../article-check.ts";
import { givesCount, isMiscopied } from "./compare-figures.ts";
import type { Figure } from "./figures.ts";
import { cueAt, nextFigure, type Passage } from "./passages.ts";
import { detailAt, isAboutStudy, type Told } from "./told.ts";

/** Between a number and what it counts stand at most this many words ("293 bloed- en tumormonsters"). */
const MAX_BETWEEN = 4;
/** A total of so many digits is known for miscopied even where parts of it stand beside it. */
const LONG_TOTAL = 10_000;

type Counted = { figure: Figure; passage: Passage };
type Countable = { kind: Detail["kind"]; role: FigureRole; nouns: readonly string[]; total?: number; parts: number[] };

/** Numbers of people, samples, studies and cases, each at its first mention that settles it. */
export function countDetails(told: Told, words: StudyWords): Detail[] {
  const { study } = told;
  const groups = study.groups ?? [];
  const countables: Countable[] = [
    {
      kind: "participants",
      role: "people",
      nouns: words.participants,
      ...(study.participants === undefined ? {} : { total: study.participants }),
      parts: groups.flatMap(({ participants }) => participants ?? []),
    },
    {
      kind: "samples",
      role: "samples",
      nouns: words.samples,
      ...(study.samples === undefined ? {} : { total: study.samples }),
      parts: [],
    },
    {
      kind: "studies",
      role: "studies",
      nouns: [],
      ...(study.studies === undefined ? {} : { total: study.studies }),
      parts: [],
    },
    { kind: "events", role: "events", nouns: [], parts: groups.flatMap(({ events }) => events ?? []) },
  ];
  return countables.flatMap((countable) => count(told, countable));
}

/**
 * The study's own number agrees, and so do those of its groups. One that is not the study's differs only where it is the
 * only one, or the largest and long: several numbers may be parts, and a part that the record does not list is no error.
 */
function count(told: Told, { kind, role, nouns, total, parts }: Countable): Detail[] {
  if (total === undefined && parts.length === 0) return [];
  const counted = told.passages.flatMap((passage) =>
    passage.figures.filter((figure) => counts(passage, figure, role, nouns)).map((figure) => ({ figure, passage })),
  );
  const agreeing = [...(total === undefined ? [] : [total]), ...parts].flatMap((expected) => {
    const right = counted.find(({ figure }) => givesCount(figure, expected));
    return right ? [detailAt(told, kind, "agrees", right.figure, String(expected))] : [];
  });
  if (total === undefined || counted.some(({ figure }) => givesCount(figure, total))) return agreeing;
  const wrong = miscopied(told, counted, total);
  return wrong ? [...agreeing, detailAt(told, kind, "differs", wrong.figure, String(total))] : agreeing;
}

function miscopied(told: Told, counted: readonly Counted[], total: number): Counted | null {
  const values = new Set(counted.map(({ figure }) => largest(figure)));
  const most = counted.find(({ figure }) => isMiscopied(figure, total, true));
  if (!most || (values.size > 1 && (total < LONG_TOTAL || [...values].some((value) => value > largest(most.figure)))))
    return null;
  const isPart = told.others.has(largest(most.figure)) || isKnownPart(told, most.figure);
  const isTotal = most.passage.roles.has("total");
  return !isPart && isAboutStudy(told, most.passage) && isMiscopied(most.figure, total, isTotal) && !isYear(most.figure)
    ? most
    : null;
}

function isKnownPart({ study }: Told, figure: Figure): boolean {
  return (study.groups ?? []).some(({ participants, events }) =>
    [participants, events].some((count) => count !== undefined && givesCount(figure, count)),
  );
}

/** Large counts by accident: a figure with no reading is none. */
function largest({ readings }: Figure): number {
  return Math.max(0, ...readings.map(({ value }) => value));
}

/** "In 2020 patients were …" counts no patients. */
function isYear({ digits }: Figure): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** What stands behind a figure that is no count: a share, a time, a date. */
const NO_COUNT = ["percent", "points", "day", "week", "month", "year", "month-name"] as const;

/** True where what a figure counts stands right behind it, or a few words on. */
function counts(passage: Passage, figure: Figure, role: FigureRole, nouns: readonly string[]): boolean {
  const behind = nextFigure(passage, figure.last + 1)?.first ?? Number.POSITIVE_INFINITY;
  for (let next = figure.last + 1; next <= figure.last + MAX_BETWEEN && next < behind; next++) {
    const token = passage.tokens[next];
    if (token?.kind !== "word" || cueAt(passage, next, ...NO_COUNT)) return false;
    if (nouns.some((noun) => token.form === noun || isCompoundOf(token.form, noun))) return true;
    if (cueAt(passage, next, role)) return true;
  }
  return false;
}

/** "Tumormonsters" are samples. */
function isCompoundOf(word: string, noun: string): boolean {
  return word.length > noun.length + 2 && word.endsWith(noun);
}
