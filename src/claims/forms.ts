import { tokenize } from "#text/tokens.ts";
import type { CueFile } from "./cue.ts";
import { type FormPattern, parseForm } from "./form-pattern.ts";

/** A label with more choices than this is a mistake in the lexicon. */
const MAX_FORMS = 20_000;

/**
 * All forms that a lexicon entry stands for: `(give|gives) (a|)` → `give a`, `give`, `gives a`, `gives`.
 * @throws Error naming the entry where it cannot be parsed, or where choices multiply beyond {@link MAX_FORMS}
 */
export function expandForms(entry: string, shorthands: CueFile["shorthands"] = {}): string[] {
  return expandPattern(parseForm(entry, shorthands), entry);
}

/** All forms of a parsed entry; `entry` names it in an error. */
export function expandPattern(pattern: FormPattern, entry: string): string[] {
  const forms = expand(pattern, entry).map((form) => form.trim().replace(/\s+/g, " "));
  return [...new Set(forms)].filter((form) => form !== "");
}

function expand(pattern: FormPattern, entry: string): string[] {
  if (pattern.kind === "text") return [pattern.text];
  if (pattern.kind === "space") return [" "];
  if (pattern.kind === "choice") return pattern.options.flatMap((option) => expand(option, entry));
  return pattern.parts.reduce(
    (forms: string[], part) => {
      const ends = expand(part, entry);
      if (forms.length * ends.length > MAX_FORMS) throw new Error(`too many forms in "${entry}"`);
      return forms.flatMap((form) => ends.map((end) => form + end));
    },
    [""],
  );
}

/** The key under which a phrase is found: its folded tokens, separated by one space. */
export function phraseKey(phrase: string, elisions?: ReadonlySet<string>): string {
  return tokenize(phrase, 0, elisions)
    .map((token) => token.form)
    .join(" ");
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
