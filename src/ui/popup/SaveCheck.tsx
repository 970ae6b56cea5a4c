import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { checkJson } from "#check/check-json.ts";
import { handOver } from "#storage/hand-over.ts";
import { PRINT_PAGE, PRINT_SLOT } from "../check-report/print-page.ts";
import { fileNameFor, type SavedCheck, savedNow } from "../check-report/saved-check.ts";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";
import { download } from "./download.ts";

type Kind = "html" | "md" | "json" | "csv";
const TYPES: Record<Kind, string> = {
  html: "text/html",
  md: "text/markdown",
  json: "application/json",
  csv: "text/csv",
};

/** Takes the whole check along: as a file of one of four kinds, or on paper. Nothing is kept by Claimscope. */
export function SaveCheck({ checked }: { checked: Pick<SavedCheck, "article" | "check" | "findings"> }) {
  const [outcome, setOutcome] = useState("");
  const attempt = (action: Promise<void>, done: string): void => {
    action.then(
      () => setOutcome(done),
      (error: unknown) => setOutcome(failureWords(error)),
    );
  };
  const save = async (kind: Kind): Promise<void> => {
    const saved = savedNow(checked);
    download(fileNameFor(saved, kind), TYPES[kind], await written(kind, saved));
  };
  const print = async (): Promise<void> => {
    await handOver(PRINT_SLOT, savedNow(checked));
    await browser.tabs.create({ url: browser.runtime.getURL(PRINT_PAGE) });
  };
  const button = (kind: Kind, label: string) => (
    <button type="button" onClick={() => attempt(save(kind), text("exported"))}>
      {label}
    </button>
  );
  return (
    <details class="save-check">
      <summary>{text("saveCheck")}</summary>
      <div class="bar">
        {button("html", text("saveAsReport"))}
        {button("md", "Markdown")}
        {button("json", "JSON")}
        {button("csv", "CSV")}
        <button type="button" onClick={() => attempt(print(), "")}>
          {text("print")}
        </button>
      </div>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </details>
  );
}

/** The writers are loaded when they are first needed: few readers save a check, and everybody opens the popup. */
async function written(kind: Kind, saved: SavedCheck): Promise<string> {
  switch (kind) {
    case "html":
      return (await import("../check-report/html-file.tsx")).checkAsHtml(saved);
    case "md":
      return (await import("../check-report/markdown-file.ts")).checkAsMarkdown(saved);
    case "csv":
      return (await import("../check-report/csv-file.ts")).checkAsCsv(saved);
    case "json":
      return checkJson(saved);
  }
}
