import type { Evidence } from "#claims/evidence.ts";
import type { FigureRole } from "#claims/number-words.ts";
import type { Token } from "#text/tokens.ts";
import type { Detail } from "../article-check.ts";
import { givesValue } from "./compare-figures.ts";
import type { Figure } from "./figures.ts";
import { changeOf, type Direction, type Finding, formatEffect, ratioOf } from "./finding.ts";
import { cueAt, cueWithin, nextFigure, type Passage } from "./passages.ts";
import { detailAt, isAboutStudy, type Told } from "./told.ts";

/** Words for more or less stand so near a percentage: "63 per cent lower", "lowered the risk by 63 per cent". */
const DIRECTION_BEFORE = 10;
const DIRECTION_BEHIND = 5;
/** "Percentage points", "per cent", "puntos porcentuales". */
const LONGEST_SIGN = 3;
/** Near a half, what is left and what is gone are too much alike. */
const MIN_APART = 10;

/** A percentage with the words around it. */
type Share = { passage: Passage; figure: Figure; end: number; isPoints: boolean; direction: Direction };

/**
 * The study's main effect as a percentage. Held against an article's only where that names the outcome, it differs where
 * the ratio is given for the reduction (0.37 as "37 % lower"), or a relative change for an absolute one and the reverse.
 */
export function changeDetails(told: Told, namesOutcome: (passage: Passage) => boolean): Detail[] {
  const { finding, absolute } = told.study;
  if (!finding) return [];
  const comparable = told.passages
    .flatMap(sharesIn)
    .filter(({ passage }) => isAboutStudy(told, passage) && namesOutcome(passage));
  return [...relativeDetails(told, finding, comparable), ...absoluteDetails(told, finding, absolute, comparable)];
}

function relativeDetails(told: Told, finding: Finding, comparable: readonly Share[]): Detail[] {
  const change = changeOf(finding);
  if (!change || change.percent === 0) return [];
  const expected = `${change.direction === "lower" ? "−" : "+"}${change.percent} % (${formatEffect(finding)})`;
  const gives = (share: Share) => givesValue(share.figure, change.percent, 1) && share.direction === change.direction;
  const right = comparable.find((share) => gives(share) && !share.isPoints && !isCalled(share, "absolute"));
  if (right) return [detailAt(told, "effect", "agrees", spanOfShare(right), expected)];
  // Of an absolute change as large as the relative one, everybody without the exposure would have had the outcome.
  const absolute = comparable.find((share) => gives(share) && (share.isPoints || isCalled(share, "absolute")));
  if (absolute) return [detailAt(told, "risk", "differs", spanOfShare(absolute), expected)];
  const left = 100 - change.percent;
  const isRatio =
    change.direction === "lower" && ratioOf(finding) !== null && Math.abs(left - change.percent) >= MIN_APART;
  const [only, other] = comparable.filter(({ isPoints, direction }) => !isPoints && direction === "lower");
  return isRatio && only && !other && givesValue(only.figure, left, 1)
    ? [detailAt(told, "effect", "differs", spanOfShare(only), expected)]
    : [];
}

function absoluteDetails(
  told: Told,
  finding: Finding,
  absolute: Evidence["absolute"],
  comparable: readonly Share[],
): Detail[] {
  const points = finding.measure === "risk-difference" ? finding.value : absolute && absolute.with - absolute.without;
  if (points === undefined) return [];
  const size = Math.round(Math.abs(points) * 100) / 100;
  const expected = absolute ? `${absolute.without} % → ${absolute.with} %` : `${size} %`;
  const gives = ({ figure }: Share) => givesValue(figure, size, 0.1);
  const right = comparable.find((share) => gives(share) && !isCalled(share, "relative"));
  if (right) return [detailAt(told, "risk", "agrees", spanOfShare(right), expected)];
  const wrong = comparable.find((share) => gives(share) && !share.isPoints);
  return wrong ? [detailAt(told, "risk", "differs", spanOfShare(wrong), expected)] : [];
}

function spanOfShare({ figure, end }: Share): { start: number; end: number } {
  return { start: figure.start, end };
}

/** True where a percentage is called absolute or relative in its own clause, and not the other as well. */
function isCalled({ passage, figure }: Share, role: "absolute" | "relative"): boolean {
  const { from, to } = clauseOf(passage, figure);
  const says = (one: FigureRole) => cueWithin(passage, from, to, one) !== undefined;
  return says(role) && !says(role === "absolute" ? "relative" : "absolute");
}

const CLAUSE_MARKS = new Set([",", ";", ":", ".", "(", ")", "–", "—"]);

/** The tokens around a figure, as far as they can speak of it: to the next mark or figure on either side. */
function clauseOf(passage: Passage, { first, last }: Figure): { from: number; to: number } {
  const { tokens } = passage;
  const isEnd = (index: number) =>
    CLAUSE_MARKS.has(tokens[index]?.form ?? ",") || nextFigure(passage, index)?.first === index;
  let from = first;
  while (from > first - DIRECTION_BEFORE && !isEnd(from - 1)) from--;
  let to = last;
  while (to < last + 1 + DIRECTION_BEHIND && !isEnd(to + 1)) to++;
  return { from, to };
}

/** Percentages of more or less. */
function sharesIn(passage: Passage): Share[] {
  return passage.figures.flatMap((figure) => {
    const behind = figure.last + 1;
    const sign = cueWithin(passage, behind, behind + LONGEST_SIGN, "percent", "points");
    if (sign?.first !== behind) return [];
    const isPoints = cueAt(passage, behind, "points");
    const direction = directionOf(passage, figure);
    const { end } = passage.tokens[sign.last] as Token;
    return direction ? [{ passage, figure, isPoints, direction, end }] : [];
  });
}

/** What the words of its clause say of a figure; null where they say both or nothing. */
function directionOf(passage: Passage, figure: Figure): Direction | null {
  const { from, to } = clauseOf(passage, figure);
  const says = (role: FigureRole) => cueWithin(passage, from, to, role) !== undefined;
  const [lower, higher] = [says("lower"), says("higher")];
  if (lower === higher) return null;
  return lower ? "lower" : "higher";
}
