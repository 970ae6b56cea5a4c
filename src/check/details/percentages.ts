import type { Detail } from "../article-check.ts";
import { givesValue } from "./compare-figures.ts";
import type { Figure } from "./figures.ts";
import { cueAt, nextFigure, type Passage } from "./passages.ts";
import { detailAt, type Told } from "./told.ts";

/** "157 of the 1,204 patients (13 %)": from the second number to the percentage are at most so many tokens. */
const TO_PART = 4;
const TO_PERCENT = 4;
/** A percentage may be of another decimal, or rounded carelessly, but not be off by more than this. */
const CARELESS = 1;

/** Other percentages of the study, and those beside counts that they do not fit. */
export function percentageDetails(told: Told): Detail[] {
  const { percentages = [] } = told.study;
  const agreeing = percentages.flatMap(({ value }) => {
    for (const passage of told.passages) {
      const right = passage.figures.find(
        (figure) => cueAt(passage, figure.last + 1, "percent") && givesValue(figure, value, 0.1),
      );
      if (right) return [detailAt(told, "percentage", "agrees", right, `${value} %`)];
    }
    return [];
  });
  return [...agreeing, ...told.passages.flatMap((passage) => misfits(told, passage))];
}

/** Percentages in brackets behind "so many of so many", where the second number is the study's own. */
function misfits(told: Told, passage: Passage): Detail[] {
  return passage.figures.flatMap((part) => {
    const whole = nextFigure(passage, part.last + 1);
    const percent = whole && nextFigure(passage, whole.last + 1);
    if (!percent || !isPartOf(passage, part, whole) || !isInBrackets(passage, whole, percent)) return [];
    const [count, all] = [exact(part), exact(whole)];
    if (count === null || all === null || count > all || !isOwn(told, all)) return [];
    const share = (100 * count) / all;
    if (percent.readings.some(({ value, place }) => Math.abs(value - share) <= Math.max(place, CARELESS))) return [];
    return [detailAt(told, "percentage", "differs", percent, `${count} / ${all} = ${share.toFixed(1)} %`)];
  });
}

function isPartOf(passage: Passage, part: Figure, whole: Figure): boolean {
  const between = whole.first - part.last - 1;
  if (between < 1 || between > TO_PART || cueAt(passage, part.last + 1, "percent")) return false;
  const words = passage.tokens.slice(part.last + 1, whole.first);
  return (
    words.every(({ kind }) => kind === "word") && words.some((_, index) => cueAt(passage, part.last + 1 + index, "of"))
  );
}

/** The bracket holds the percentage and nothing else. */
function isInBrackets(passage: Passage, whole: Figure, percent: Figure): boolean {
  const { tokens } = passage;
  const opened = tokens[percent.first - 1]?.form === "(" && percent.first - whole.last <= TO_PERCENT;
  const sign = tokens[percent.last + 1];
  return (
    opened &&
    sign !== undefined &&
    cueAt(passage, percent.last + 1, "percent") &&
    tokens[percent.last + 2]?.form === ")"
  );
}

/** The whole number that a figure stands for; null where it is rounded or none. */
function exact({ readings, rounded }: Figure): number | null {
  const whole = readings.find(({ place, value }) => place === 1 && value > 0);
  return whole && !rounded ? whole.value : null;
}

function isOwn({ study }: Told, count: number): boolean {
  return count === study.participants || (study.groups ?? []).some(({ participants }) => participants === count);
}
