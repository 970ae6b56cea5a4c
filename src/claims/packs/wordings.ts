import { type FormPattern, parseForm } from "../form-pattern.ts";
import { expandPattern, phraseKey } from "../forms.ts";
import { MAX_WORDINGS } from "./limits.ts";

/** What a label may be written with: words, and choices in brackets. */
const LABEL = /^[\p{L}\p{M}\p{N} .,'’/+()|-]+$/u;
const MAX_LENGTH = 100;

/** The folded wordings that a label stands for, without inflections; or what is wrong with it. */
export function wordingsOf(label: string, elisions: ReadonlySet<string>): { keys: string[] } | { problem: string } {
  if (label.length > MAX_LENGTH) return { problem: `has ${label.length} characters; ${MAX_LENGTH} are allowed` };
  if (!LABEL.test(label)) return { problem: "may have letters, digits, spaces and . , ' / + - ( | ) only" };
  const pattern = parsed(label);
  if (!pattern) return { problem: "has brackets that do not close" };
  const count = countOf(pattern);
  if (count > MAX_WORDINGS) return { problem: `stands for ${count} wordings; ${MAX_WORDINGS} are allowed` };
  const keys = [...new Set(expandPattern(pattern, label).map((form) => phraseKey(form, elisions)))];
  return keys.length > 0 && keys.every((key) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(key))
    ? { keys }
    : { problem: "stands for a wording of fewer than two letters" };
}

function parsed(label: string): FormPattern | null {
  try {
    return parseForm(label);
  } catch {
    return null;
  }
}

/** How many wordings the choices multiply to. */
function countOf(pattern: FormPattern): number {
  if (pattern.kind === "choice") return pattern.options.reduce((sum, option) => sum + countOf(option), 0);
  return pattern.kind === "sequence" ? pattern.parts.reduce((product, part) => product * countOf(part), 1) : 1;
}
