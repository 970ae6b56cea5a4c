import type { Report } from "#report/report.ts";
import { containerUrl, reportUrl } from "../protocol/annotation-document.ts";
import type { InboxReport } from "../storage/kept-report.ts";

/** Characters that XML has no way to write: https://www.w3.org/TR/xml/#charsets. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const TITLE_LENGTH = 80;

/** Reports as an Atom feed (RFC 4287), newest first. Who reported stands in none: readers of feeds are often other people's servers. */
export function atomFeed(base: string, publisher: string, reports: readonly InboxReport[], now: Date): string {
  const updated = (reports[0]?.received ?? now).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", containerUrl(base, publisher)),
    element("title", `Reports to ${publisher}`),
    element("updated", updated),
    element("generator", "Claimscope inbox"),
    link("self", `${base}/feeds/${publisher}.atom`),
    ...reports.map((kept) => entry(base, kept)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(base: string, kept: InboxReport): string {
  const { report, seq, received, changed } = kept;
  const address = `${base}/editors/reports/${seq}`;
  return [
    "<entry>",
    element("id", `urn:uuid:${report.id}`),
    element("title", titleOf(report)),
    element("published", received.toISOString()),
    element("updated", changed.toISOString()),
    "<author><name>A reader</name></author>",
    link("alternate", address),
    link("related", reportUrl(base, kept)),
    element("category", "", ` term="${escaped(report.reason)}"`),
    element("content", contentOf(report), ' type="text"'),
    "</entry>",
  ].join("\n");
}

function titleOf({ reason, quotation, reference, title }: Report): string {
  const about = quotation?.exact ?? reference?.text ?? title;
  return `${reason}: ${about.length > TITLE_LENGTH ? `${about.slice(0, TITLE_LENGTH)}…`.toWellFormed() : about}`;
}

function contentOf({ source, quotation, comment, correction, citedSource }: Report): string {
  return [quotation?.exact, comment, correction, citedSource, source].filter(Boolean).join("\n\n");
}

function element(name: string, text: string, attributes = ""): string {
  return `<${name}${attributes}>${escaped(text)}</${name}>`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escaped(href)}"/>`;
}

function escaped(text: string): string {
  return text.replace(NOT_XML, "\ufffd").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
