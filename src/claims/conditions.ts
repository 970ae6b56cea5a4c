import { convert } from "#text/units.ts";
import type { Amount, Range } from "./claim.ts";
import type { AgeEntry, UnitEntry } from "./lexicon.ts";
import type { Tag } from "./tag.ts";

/** The ages, in years, and amounts that a sentence names. */
export type Conditions = {
  ages: Range[];
  amounts: { value: number; unit: string }[];
  /** The words that name them. */
  tags: Tag[];
};

/** Ages and amounts with units in a sentence. */
export function conditionsIn(tags: readonly Tag[]): Conditions {
  const named = tags.filter((tag) => tag.entries.some(({ role }) => role === "age" || role === "unit"));
  // Few sentences name any.
  if (named.length === 0) return { ages: [], amounts: [], tags: [] };
  const ages = tags.flatMap((tag) => {
    const entry = tag.entries.find((one): one is AgeEntry => one.role === "age");
    return entry ? ageRange(entry, tag.numbers ?? []) : [];
  });
  const amounts = tags.flatMap((tag, index) => {
    const entry = tags[index + 1]?.entries.find((one): one is UnitEntry => one.role === "unit");
    const value = tag.numbers?.[0];
    return entry && tag.kind === "number" && value !== undefined ? [{ value, unit: entry.unit }] : [];
  });
  return { ages, amounts, tags: named };
}

/** "Over 60" and "under 50" are read as the years next to the bound: nobody means the oldest or the newborn. */
const OPEN_YEARS = 15;
const OLDEST = 120;

function ageRange({ bound }: AgeEntry, [first, second]: readonly number[]): Range[] {
  if (first === undefined || first > OLDEST) return [];
  if (bound === "between") return second === undefined || second > OLDEST ? [] : [{ from: first, to: second }];
  if (bound === "decade") return [{ from: first, to: first + 9 }];
  if (bound === "from") return [{ from: first, to: first + OPEN_YEARS }];
  return [{ from: bound === "to" ? Math.max(0, first - OPEN_YEARS) : first, to: first }];
}

/** Bounds of age are rarely sharp: a finding at 50 to 69 holds at 48. */
const AGE_LEEWAY = 2;

/** True where all ages that a sentence names lie within those of a finding. */
export function fitsAges(named: readonly Range[], { from = 0, to = OLDEST }: Range): boolean {
  return named.every((range) => (range.from ?? 0) >= from - AGE_LEEWAY && (range.to ?? OLDEST) <= to + AGE_LEEWAY);
}

/** True where a sentence names ages and all of them overlap those of an exception. */
export function meetsAges(named: readonly Range[], { from = 0, to = OLDEST }: Range): boolean {
  return named.length > 0 && named.every((range) => (range.from ?? 0) <= to && (range.to ?? OLDEST) >= from);
}

const MAJORITY = 18;

/** True where a sentence names ages, and all of them are those of children. */
export function areOfMinors(named: readonly Range[]): boolean {
  return named.length > 0 && named.every(({ to = OLDEST }) => to < MAJORITY);
}

/** What was studied as 20 mg says something about 15 or 30 mg, but not about 5 or 100. */
const DOSE_LEEWAY = 2;

/**
 * False where a sentence names an amount in a unit of the finding's dose that is far from it. Amounts in other units are
 * something else, such as a result.
 * @param substance concept id of the finding's subject, for units that depend on it
 */
export function fitsDose(named: Conditions["amounts"], { from = 0, to, unit }: Amount, substance: string): boolean {
  return named.every((amount) => {
    const value = convert(amount.value, amount.unit, unit, substance);
    if (value === null) return true;
    return value >= from / DOSE_LEEWAY && (to === undefined || value <= to * DOSE_LEEWAY);
  });
}
