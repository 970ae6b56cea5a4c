import { h, type JSX } from "preact";
import type { InboxReport } from "../../storage/kept-report.ts";
import { filled, reasonWord, stateWord } from "../words.ts";
import { DecisionForm } from "./decision-form.ts";
import { PageFrame, type Reader } from "./page-frame.ts";
import { Passage } from "./passage.ts";
import { When } from "./when.ts";

export interface OpenReport {
  reader: Reader;
  kept: InboxReport;
  similar: readonly InboxReport[];
  /** The new reports beside it; null where there is none. */
  next: number | null;
  previous: number | null;
  /** What has just happened, for the editor. */
  message: string | null;
}

/** One report beside its passage, with the similar ones and the decision. */
export function ReportPage({ reader, kept, similar, next, previous, message }: OpenReport): JSX.Element {
  const { words } = reader;
  return h(
    PageFrame,
    { reader, title: reasonWord(words, kept.report.reason) },
    h(
      "nav",
      { class: "beside", "aria-label": words.report },
      h("a", { id: "back", href: "/editors/reports" }, words.back),
      beside("prev", previous, words.previous),
      beside("next", next, words.next),
    ),
    message && h("p", { role: "status", class: "message" }, message),
    h(
      "h1",
      null,
      reasonWord(words, kept.report.reason),
      " ",
      h("span", { class: `state ${kept.state}` }, stateWord(words, kept.state)),
    ),
    h(
      "div",
      { class: "two" },
      h("section", { "aria-labelledby": "passage" }, h(Passage, { words, report: kept.report })),
      h(
        "div",
        null,
        h("section", { "aria-labelledby": "report" }, h(Remarks, { reader, kept })),
        h(
          "section",
          { "aria-labelledby": "decision" },
          h(DecisionForm, { reader, kept, hasSimilar: similar.length > 0 }),
        ),
      ),
    ),
    similar.length > 0 && h(Similar, { reader, similar }),
  );
}

function beside(rel: string, seq: number | null, text: string): JSX.Element | null {
  return seq === null ? null : h("a", { rel, href: `/editors/reports/${seq}` }, text);
}

function Remarks({ reader: { words, language }, kept }: { reader: Reader; kept: InboxReport }): JSX.Element {
  const { comment, correction, citedSource, reader: reporter } = kept.report;
  const from = [reporter?.name, reporter?.email].filter(Boolean).join(" · ");
  const said: [string, string][] = [
    [words.comment, comment],
    [words.correction, correction],
    [words.cited, citedSource],
    [words.reporter, from || words.anonymous],
  ];
  return h(
    "div",
    null,
    h("h2", { id: "report" }, words.report),
    h(
      "dl",
      null,
      said
        .filter(([, text]) => text)
        .map(([term, text]) => h("div", { key: term }, h("dt", null, term), h("dd", { dir: "auto" }, text))),
      h("div", null, h("dt", null, words.received), h("dd", null, h(When, { at: kept.received, language }))),
    ),
    kept.decidedBy && h("p", null, filled(words.decidedBy, { name: kept.decidedBy })),
  );
}

function Similar({
  reader: { words, language },
  similar,
}: {
  reader: Reader;
  similar: readonly InboxReport[];
}): JSX.Element {
  const rows = similar.map(({ seq, report, state, received }) =>
    h(
      "li",
      { key: seq },
      h(
        "a",
        { href: `/editors/reports/${seq}` },
        reasonWord(words, report.reason),
        report.comment && `: ${report.comment.slice(0, 80).toWellFormed()}`,
      ),
      " ",
      h("span", { class: `state ${state}` }, stateWord(words, state)),
      " ",
      h(When, { at: received, language }),
    ),
  );
  return h("section", { "aria-labelledby": "similar" }, h("h2", { id: "similar" }, words.similar), h("ul", null, rows));
}
