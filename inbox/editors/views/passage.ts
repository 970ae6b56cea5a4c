import { h, type JSX } from "preact";
import type { Report } from "#report/report.ts";
import type { Words } from "../words.ts";

/** Browsers look for no longer passage than that, and addresses grow with it. */
const MAX_FRAGMENT = 300;

/** What the report is about: the words with what stands around them, the page, the source, and what Claimscope found there. */
export function Passage({ words, report }: { words: Words; report: Report }): JSX.Element {
  const { quotation, title, source, reference, finding, language } = report;
  const address = pageAddress(report);
  return h(
    "div",
    null,
    h("h2", { id: "passage" }, words.passage),
    h("p", null, h("cite", null, title || source)),
    quotation
      ? h(
          "blockquote",
          { lang: language ?? undefined, dir: "auto" },
          quotation.prefix,
          h("mark", null, quotation.exact),
          quotation.suffix,
        )
      : h("p", null, words.wholePage),
    reference && [
      h("h3", { key: "source" }, words.source),
      h("p", { key: "text" }, reference.text, " ", reference.url),
    ],
    finding && [
      h("h3", { key: "found" }, words.found),
      h(
        "p",
        { key: "finding" },
        `${finding.claim}: ${finding.verdict}`,
        " ",
        finding.pack && `(${finding.pack.name}, ${finding.pack.publisher})`,
      ),
    ],
    finding?.reasons &&
      h(
        "ul",
        null,
        finding.reasons.map((reason) => h("li", { key: reason }, reason)),
      ),
    address
      ? h(
          "p",
          null,
          h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words.openPage),
          h("br", null),
          h("small", null, source),
        )
      : h("p", null, h("small", null, source)),
  );
}

/** Where the passage can be read in its page; null where the reporter gave no address of a web page. */
function pageAddress({ source, quotation }: Report): string | null {
  if (!URL.canParse(source)) return null;
  const url = new URL(source);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const words = quotation?.exact.trim() ?? "";
  if (words && words.length <= MAX_FRAGMENT) url.hash = `:~:text=${encodeURIComponent(words).replaceAll("-", "%2D")}`;
  return url.href;
}
