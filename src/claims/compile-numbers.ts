import { expandForms, phraseKey } from "./forms.ts";
import type { FigureRole, NumberFile, NumberWords } from "./number-words.ts";

/** Folds the number words of a language and spells out their choices. */
export function compileNumbers(file: NumberFile, elisions: readonly string[] = []): NumberWords {
  const { decimal, spaced, compound, joiners, numerals, words } = file;
  const elided = new Set(elisions);
  const keys = (forms: readonly string[]) =>
    forms.flatMap((form) => expandForms(form)).map((form) => phraseKey(form, elided));
  const roles = new Map<string, FigureRole[]>();
  for (const [role, forms] of Object.entries(words)) {
    for (const key of new Set(keys(forms))) roles.set(key, [...(roles.get(key) ?? []), role as FigureRole]);
  }
  return {
    decimal,
    spaced,
    compound,
    joiners: keys(joiners),
    numerals: Object.entries(numerals).flatMap(([value, forms]) =>
      keys(forms).map((key): [string, number] => [key, Number(value)]),
    ),
    words: [...roles],
  };
}
