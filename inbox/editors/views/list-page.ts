import { h, type JSX } from "preact";
import { REASONS } from "#report/vocabulary.ts";
import { STATES, type State } from "../../storage/kept-report.ts";
import type { ListedReport, ReportFilter } from "../../storage/list-reports.ts";
import { listAddress } from "../read-filter.ts";
import { filled, reasonWord, stateWord, type Words } from "../words.ts";
import { PageFrame, type Reader } from "./page-frame.ts";
import { When } from "./when.ts";

const EXCERPT_LENGTH = 160;

interface Listing {
  reader: Reader;
  filter: ReportFilter;
  reports: readonly ListedReport[];
  counts: ReadonlyMap<State, number>;
  /** Where older ones begin; null where these are the last. */
  older: number | null;
}

/** The reports of a publisher, with what they can be filtered by. */
export function ListPage({ reader, filter, reports, counts, older }: Listing): JSX.Element {
  const { words } = reader;
  return h(
    PageFrame,
    { reader, title: words.inbox },
    h("h1", null, words.inbox),
    h(Filter, { words, filter, counts }),
    reports.length === 0
      ? h("p", { role: "status" }, words.none)
      : h(
          "ol",
          { class: "reports" },
          reports.map((report) => h(Row, { key: report.seq, reader, report })),
        ),
    older !== null &&
      h("p", null, h("a", { rel: "next", href: listAddress({ ...filter, before: older }) }, words.older)),
  );
}

function Row({ reader: { words, language }, report: kept }: { reader: Reader; report: ListedReport }): JSX.Element {
  const { report, seq, state, received, alike } = kept;
  return h(
    "li",
    null,
    h(
      "a",
      { href: `/editors/reports/${seq}` },
      h("span", { class: "reason" }, reasonWord(words, report.reason)),
      h("span", { class: "excerpt", lang: report.language ?? undefined }, excerptOf(kept)),
    ),
    h(
      "p",
      { class: "about" },
      h("span", { class: `state ${state}` }, stateWord(words, state)),
      " ",
      h("span", null, report.title || report.source),
      " ",
      h(When, { at: received, language }),
      alike > 1 && [" ", h("strong", { key: "alike" }, filled(words.alike, { count: alike }))],
    ),
  );
}

function excerptOf({ report: { quotation, reference, title, source, comment } }: ListedReport): string {
  const text = quotation?.exact ?? reference?.text ?? (comment || title || source);
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH).toWellFormed()}…` : text;
}

function Filter({
  words,
  filter,
  counts,
}: {
  words: Words;
  filter: ReportFilter;
  counts: ReadonlyMap<State, number>;
}): JSX.Element {
  const state = STATES.map((name): [string, string] => [name, `${stateWord(words, name)} (${counts.get(name) ?? 0})`]);
  const reason = REASONS.map((name): [string, string] => [name, reasonWord(words, name)]);
  return h(
    "form",
    { method: "get", action: "/editors/reports", class: "filter", role: "search", "aria-label": words.filter },
    h("label", null, words.search, h("input", { type: "search", name: "search", value: filter.search })),
    h("label", null, words.state, choice("state", state, filter.state, words)),
    h("label", null, words.reason, choice("reason", reason, filter.reason, words)),
    h("label", null, words.page, h("input", { name: "page", value: filter.page })),
    h("label", null, words.claim, h("input", { name: "claim", value: filter.claim ?? "" })),
    h(
      "label",
      { class: "check" },
      h("input", { type: "checkbox", name: "each", value: "1", checked: !filter.grouped }),
      words.each,
    ),
    h("button", null, words.show),
  );
}

function choice(name: string, choices: readonly [string, string][], chosen: string | null, words: Words): JSX.Element {
  const options = [["any", words.any] as const, ...choices].map(([value, text]) =>
    h("option", { key: value, value, selected: value === (chosen ?? "any") }, text),
  );
  return h("select", { name }, options);
}
