import { useEffect, useState } from "preact/hooks";
import { readSign } from "#storage/sign.ts";
import { text } from "./text.ts";

/** Asked for once in each context: a card is drawn with it at once, all but the first. */
let known: string | null = null;

/** What tells our own cards from what a page may draw in their likeness: docs/security.md. Nothing before it is known. */
export function Sign() {
  const [sign, setSign] = useState(known);
  useEffect(() => {
    if (known !== null) return;
    readSign().then(
      (stored) => {
        known = stored;
        setSign(stored);
      },
      (error: unknown) => console.warn("Claimscope could not read the reader's sign:", error),
    );
  }, []);
  return sign === null ? null : (
    <span class="fine sign" title={text("signHint")}>
      {text("signLine", sign)}
    </span>
  );
}
