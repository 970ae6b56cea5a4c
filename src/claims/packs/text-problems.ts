import { shown, textProblem } from "#text/plain-text.ts";
import { MAX_OTHER_TEXT, MAX_SHOWN, MAX_TEXT } from "./limits.ts";
import type { Pack } from "./pack.ts";

/** Texts that are too long or no plain text, wherever they stand in a pack. */
export function textProblems(pack: Pack): string[] {
  return [...textsIn(pack, "", "")].flatMap(([place, field, text]) => {
    const longest = MAX_TEXT[field] ?? MAX_OTHER_TEXT;
    if (text.length > longest) return [`${place}: has ${text.length} characters; ${longest} are allowed`];
    const problem = textProblem(text);
    return problem ? [`${place}: ${problem}: “${shown(text, MAX_SHOWN)}”`] : [];
  });
}

/** Every text with its place and the name of the field that it stands in; also the names of fields that the pack chose itself. */
function* textsIn(
  value: unknown,
  place: string,
  field: string,
): Generator<[place: string, field: string, text: string]> {
  if (typeof value === "string") yield [place, field, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, `${place}[${index}]`, field);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, place === "" ? key : `${place}.${key}`, key);
  }
}
