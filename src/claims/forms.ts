import { tokenize } from "#text/tokens.ts";
import type { CueFile } from "./cue.ts";

/** One entry with more choices than this is a mistake in the lexicon: "no", degree and "effect on" are better left to compose. */
const MAX_FORMS = 20_000;
const GAP = "…";
const INNERMOST = /\(([^()]*)\)/;

/**
 * All forms that a lexicon entry stands for: `(give|gives) (a|)` → `give a`, `give`, `gives a`, `gives`.
 * @param shorthands choices that entries may name: `{be} good` with `be: [is, are]`; one may name others
 * @throws Error naming the entry where brackets do not close, a shorthand is unknown, or choices multiply beyond {@link MAX_FORMS}
 */
export function expandForms(entry: string, shorthands: CueFile["shorthands"] = {}): string[] {
  let forms = [spellOut(entry, shorthands)];
  while (forms.some((form) => INNERMOST.test(form))) {
    forms = [...new Set(forms.flatMap(expandOne))];
    if (forms.length > MAX_FORMS) throw new Error(`too many forms in "${entry}"`);
  }
  if (forms.some((form) => /[()|]/.test(form))) throw new Error(`brackets do not close in "${entry}"`);
  return [...new Set(forms.map((form) => form.trim().replace(/\s+/g, " ")))].filter((form) => form !== "");
}

/** A shorthand within a shorthand within … : more is a circle. */
const MAX_DEPTH = 4;

function spellOut(entry: string, shorthands: Record<string, string[]>): string {
  let spelled = entry;
  for (let depth = 0; depth < MAX_DEPTH && spelled.includes("{"); depth++) {
    spelled = spelled.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
      Object.hasOwn(shorthands, name) ? `(${shorthands[name]?.join("|")})` : whole,
    );
  }
  if (/[{}]/.test(spelled)) throw new Error(`unknown shorthand in "${entry}"`);
  return spelled;
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
export function phraseKey(phrase: string, elisions?: ReadonlySet<string>): string {
  return tokenize(phrase, 0, elisions)
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
