import { h, type JSX } from "preact";
import type { InboxReport } from "../../storage/kept-report.ts";
import { MAX_NOTE } from "../read-decision.ts";
import { FormToken, type Reader } from "./page-frame.ts";

/** Where an editor decides, and writes to the reader. */
export function DecisionForm({
  reader,
  kept,
  hasSimilar,
}: {
  reader: Reader;
  kept: InboxReport;
  hasSimilar: boolean;
}): JSX.Element {
  const { words, session } = reader;
  const { seq, state, note, changed } = kept;
  const buttons: [state: string, text: string, key: string][] = [
    ["accepted", words.accept, "a"],
    ["rejected", words.reject, "r"],
    ["corrected", words.correct, "c"],
  ];
  if (state !== "new") buttons.push(["new", words.renew, ""]);
  return h(
    "form",
    { method: "post", action: `/editors/reports/${seq}`, class: "decision" },
    h("h2", { id: "decision" }, words.decision),
    session && h(FormToken, { session }),
    h("input", { type: "hidden", name: "changed", value: changed.toISOString() }),
    h("label", { for: "note" }, words.note),
    h("textarea", {
      id: "note",
      name: "note",
      rows: 4,
      maxLength: MAX_NOTE,
      "aria-describedby": "note-hint",
      defaultValue: note,
    }),
    h("p", { id: "note-hint", class: "hint" }, words.noteHint),
    hasSimilar &&
      h("label", { class: "check" }, h("input", { type: "checkbox", name: "similar", value: "1" }), words.withSimilar),
    h(
      "div",
      { class: "buttons" },
      buttons.map(([value, text, key]) =>
        h(
          "button",
          { key: value, name: "state", value, "data-key": key || undefined },
          text,
          key && h("kbd", { "aria-hidden": "true" }, key),
        ),
      ),
    ),
  );
}
