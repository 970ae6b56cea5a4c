/**
 * Units by the dimension that they measure, each as a multiple of the first of its kind, plus what is added after
 * multiplying (temperatures). Amounts of different substances (mmol/L, IU) are only compared in their own unit, unless the
 * substance's factor is known.
 * Source: the International System of Units, 9th edition (BIPM 2019); the inch and the pound by their legal definition.
 */
const DIMENSIONS: readonly Readonly<Record<string, readonly [factor: number, offset: number]>>[] = [
  { g: [1, 0], mg: [1e-3, 0], µg: [1e-6, 0], kg: [1e3, 0], lb: [453.59237, 0], oz: [28.349523125, 0] },
  { l: [1, 0], dl: [0.1, 0], cl: [0.01, 0], ml: [1e-3, 0] },
  { cm: [1, 0], m: [100, 0], mm: [0.1, 0], in: [2.54, 0], ft: [30.48, 0] },
  { "°C": [1, 0], "°F": [5 / 9, -160 / 9] },
  { IU: [1, 0] },
  { "mmol/L": [1, 0], "µmol/L": [1e-3, 0] },
  { "mg/dL": [1, 0] },
  { mmHg: [1, 0] },
  { drink: [1, 0] },
  { piece: [1, 0] },
];

/** Every unit that can be converted or compared. */
export const UNITS = DIMENSIONS.flatMap((units) => Object.keys(units));

/** Milligrams per decilitre of one millimole per litre, by substance: its molar mass divided by ten. */
const MG_PER_DL: Readonly<Record<string, number>> = { cholesterol: 38.67, glucose: 18.02, triglycerides: 88.57 };
/** Micrograms of one international unit, by vitamin. Source: WHO international standards. */
const MICROGRAMS_PER_IU: Readonly<Record<string, number>> = { "vitamin-d": 0.025, "vitamin-a": 0.3, "vitamin-e": 670 };

/**
 * A value in another unit, or null where the two measure different things.
 * @param substance concept id of what is measured, for units that depend on it
 */
export function convert(value: number, from: string, to: string, substance?: string): number | null {
  if (from === to) return value;
  const units = DIMENSIONS.find((dimension) => from in dimension && to in dimension);
  const [source, target] = [units?.[from], units?.[to]];
  if (source && target) return (value * source[0] + source[1] - target[1]) / target[0];
  return substance === undefined ? null : bySubstance(value, from, to, substance);
}

function bySubstance(value: number, from: string, to: string, substance: string): number | null {
  const perMillimole = MG_PER_DL[substance];
  if (perMillimole && from === "mmol/L" && to === "mg/dL") return value * perMillimole;
  if (perMillimole && from === "mg/dL" && to === "mmol/L") return value / perMillimole;
  const micrograms = MICROGRAMS_PER_IU[substance];
  if (micrograms && from === "IU") return convert(value * micrograms, "µg", to);
  const inMicrograms = micrograms && to === "IU" ? convert(value, from, "µg") : null;
  return micrograms && inMicrograms !== null ? inMicrograms / micrograms : null;
}
