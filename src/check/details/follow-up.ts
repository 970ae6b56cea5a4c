import { TIME_UNITS } from "#claims/evidence.ts";
import type { Detail } from "../article-check.ts";
import { isSwapped } from "./compare-figures.ts";
import type { Figure } from "./figures.ts";
import { cueAt, type Passage } from "./passages.ts";
import { detailAt, isAboutStudy, type Told } from "./told.ts";

type Unit = (typeof TIME_UNITS)[number];

const DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };
/** "Two years" and "104 weeks" are off by a few parts in a thousand. */
const SAME = 0.02;

type Stated = { passage: Passage; figure: Figure; unit: Unit; end: number };

/**
 * How long people were followed. It differs where it is the only time that the article gives for it, and the number is right
 * but not the unit, or two digits changed places.
 */
export function followUpDetails(told: Told): Detail[] {
  const { followUp } = told.study;
  if (!followUp) return [];
  const times = told.passages.flatMap((passage) => (passage.roles.has("follow-up") ? timesIn(passage) : []));
  const expected = `${followUp.value} ${followUp.unit}s`;
  const right = times.find(({ figure, unit }) =>
    figure.readings.some(({ value }) => isSame(value * DAYS[unit], followUp.value * DAYS[followUp.unit])),
  );
  if (right) return [detailAt(told, "follow-up", "agrees", spanOf(right), expected)];
  const [only, other] = times;
  return only && !other && isAboutStudy(told, only.passage) && isWrong(only, followUp)
    ? [detailAt(told, "follow-up", "differs", spanOf(only), expected)]
    : [];
}

function spanOf({ figure, end }: Stated): { start: number; end: number } {
  return { start: figure.start, end };
}

function isSame(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= expected * SAME;
}

function isWrong({ figure, unit }: Stated, followUp: { value: number; unit: Unit }): boolean {
  const [only, other] = figure.readings;
  if (!only || other || figure.rounded) return false;
  return unit === followUp.unit
    ? isSwapped(String(only.value), String(followUp.value))
    : only.value === followUp.value && followUp.value > 1;
}

/** Numbers of days, weeks, months or years. */
function timesIn(passage: Passage): Stated[] {
  return passage.figures.flatMap((figure) => {
    const unit = TIME_UNITS.find((one) => cueAt(passage, figure.last + 1, one));
    const end = passage.tokens[figure.last + 1]?.end;
    return unit && end !== undefined ? [{ passage, figure, unit, end }] : [];
  });
}
