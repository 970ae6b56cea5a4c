/**
 * A lexicon entry taken apart: text, the space between words, a choice, or a sequence. `(give|gives) in` is a sequence of a
 * choice, a space and a text.
 */
export type FormPattern =
  | { kind: "text"; text: string }
  | { kind: "space" }
  | { kind: "choice"; options: FormPattern[] }
  | { kind: "sequence"; parts: FormPattern[] };

/** A shorthand within a shorthand within … : more is a circle. */
const MAX_DEPTH = 4;

/**
 * Parses an entry such as `{be} (very |)good`.
 * @param shorthands choices that entries may name: `{be} good` with `be: [is, are]`; one may name others
 * @throws Error naming the entry where brackets do not close or a shorthand is unknown
 */
export function parseForm(entry: string, shorthands: Readonly<Record<string, readonly string[]>> = {}): FormPattern {
  const reader = { text: spellOut(entry, shorthands), at: 0 };
  const pattern = readSequence(reader);
  if (reader.at < reader.text.length) throw new Error(`brackets do not close in "${entry}"`);
  return pattern;

  function readSequence(from: typeof reader): FormPattern {
    const parts: FormPattern[] = [];
    for (;;) {
      const piece = /[^\s()|]+|\s+|\(|$|./y;
      piece.lastIndex = from.at;
      const found = piece.exec(from.text)?.[0] ?? "";
      if (found === "" || found === ")" || found === "|") return { kind: "sequence", parts };
      from.at += found.length;
      if (found === "(") parts.push(readChoice(from));
      else parts.push(found.trim() === "" ? { kind: "space" } : { kind: "text", text: found });
    }
  }

  function readChoice(from: typeof reader): FormPattern {
    const options = [readSequence(from)];
    while (from.text[from.at] === "|") {
      from.at++;
      options.push(readSequence(from));
    }
    if (from.text[from.at] !== ")") throw new Error(`brackets do not close in "${entry}"`);
    from.at++;
    return { kind: "choice", options };
  }
}

function spellOut(entry: string, shorthands: Readonly<Record<string, readonly string[]>>): string {
  let spelled = entry;
  for (let depth = 0; depth < MAX_DEPTH && spelled.includes("{"); depth++) {
    spelled = spelled.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
      Object.hasOwn(shorthands, name) ? `(${shorthands[name]?.join("|")})` : whole,
    );
  }
  if (/[{}]/.test(spelled)) throw new Error(`unknown shorthand in "${entry}"`);
  return spelled;
}
