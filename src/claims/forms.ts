import { tokenize } from "#text/tokens.ts";
import type { CueFile } from "./cue.ts";

/** One entry with more choices than this is a mistake in the lexicon: "no", degree and "effect on" are better left to compose. */
const MAX_FORMS = 20_000;
const GAP = "…";
const INNERMOST = /\(([^()]*)\)/;

/**
 * All forms that a lexicon entry stands for: `(give|gives) (a|)` → `give a`, `give`, `gives a`, `gives`.
 * @throws Error naming the entry where brackets do not close or choices multiply beyond {@link MAX_FORMS}
 */
export function expandForms(entry: string): string[] {
  let forms = [entry];
  while (forms.some((form) => INNERMOST.test(form))) {
    forms = [...new Set(forms.flatMap(expandOne))];
    if (forms.length > MAX_FORMS) throw new Error(`too many forms in "${entry}"`);
  }
  if (forms.some((form) => /[()|]/.test(form))) throw new Error(`brackets do not close in "${entry}"`);
  return [...new Set(forms.map((form) => form.trim().replace(/\s+/g, " ")))].filter((form) => form !== "");
}

function expandOne(form: string): string[] {
  const group = INNERMOST.exec(form);
  if (!group) return [form];
  const [whole, choices] = group as unknown as [string, string];
  return choices
    .split("|")
    .map((choice) => form.slice(0, group.index) + choice + form.slice(group.index + whole.length));
}

/** The key under which a phrase is found: its folded tokens, separated by one space. A gap stays as `…`. */
export function phraseKey(phrase: string): string {
  return tokenize(phrase)
    .map((token) => token.form)
    .join(" ");
}

/** Splits a key at its gap: the part that opens it and the part that closes it, or null where there is none. */
export function splitGap(key: string): [open: string, close: string] | null {
  const [open, close, ...more] = key.split(` ${GAP} `);
  return open !== undefined && close !== undefined && more.length === 0 ? [open, close] : null;
}

/** A folded label and its regular inflections: `statin` → `statin`, `statins`. Only the last word is inflected. */
export function inflect(key: string, rules: CueFile["inflections"]): string[] {
  const forms = [key];
  for (const rule of rules) {
    if (!new RegExp(rule.ending, "u").test(key)) continue;
    const stem = rule.cut ? key.slice(0, -rule.cut) : key + (rule.repeat ? key.slice(-rule.repeat) : "");
    forms.push(...rule.add.map((ending) => stem + ending));
  }
  return forms;
}
