import { useState } from "preact/hooks";
import { annotationOf, annotationPage } from "#report/annotation.ts";
import { claimReviews } from "#report/claim-review.ts";
import { reportsAsCsv } from "#report/csv.ts";
import type { Destination } from "#report/destination.ts";
import type { KeptReport } from "#report/kept-report.ts";
import { mailBody, mailtoLink } from "#report/mailto.ts";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";
import { REASON } from "../word-keys.ts";
import { download } from "./download.ts";
import { mailWords } from "./mail-words.ts";

interface SendPreviewProps {
  kept: KeptReport;
  destination: Destination;
  /** The reader has opened the mail, taken the file or copied. */
  onTaken: () => void;
}

/** Word for word what a destination receives, and the button that gives it to it. */
export function SendPreview({ kept, destination, onTaken }: SendPreviewProps) {
  const { content } = contentFor(kept, destination);
  return (
    <>
      <details open>
        <summary>{text("sendPreview")}</summary>
        <textarea class="sent-text" dir="auto" rows={8} readOnly aria-label={text("sendPreview")} value={content} />
      </details>
      <SendButton kept={kept} destination={destination} onTaken={onTaken} />
    </>
  );
}

function SendButton({ kept, destination, onTaken }: SendPreviewProps) {
  const [words, setWords] = useState("");
  const { content, file } = contentFor(kept, destination);
  const taken = (said: string): void => {
    setWords(said);
    onTaken();
  };
  const copy = (): void => {
    navigator.clipboard.writeText(content).then(
      () => taken(text("copied")),
      (error: unknown) => setWords(failureWords(error)),
    );
  };
  return (
    <div class="bar">
      {destination.kind === "server" && (
        <button type="submit" class="primary">
          {text("sendNow")}
        </button>
      )}
      {destination.kind === "mail" && <MailLink kept={kept} address={destination.address} onTaken={taken} />}
      {destination.kind === "clipboard" && (
        <button type="button" class="primary" onClick={copy}>
          {text("copyReport")}
        </button>
      )}
      {file && (
        <button
          type="button"
          class="primary"
          onClick={() => {
            download(file.name, file.type, content);
            taken(text("exported"));
          }}
        >
          {text("saveFile")}
        </button>
      )}
      <span role="status">{words}</span>
    </div>
  );
}

function MailLink({ kept, address, onTaken }: { kept: KeptReport; address: string; onTaken: (said: string) => void }) {
  const mail = mailtoLink(kept.report, mailWords(kept.report), { address });
  return (
    <a
      class="button"
      href={mail.href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={() => onTaken(text(mail.shortened ? "emailShortened" : "emailOpened"))}
    >
      {text("email")}
    </a>
  );
}

/** What is received, and as which file where it is one. */
function contentFor(
  kept: KeptReport,
  destination: Destination,
): { content: string; file?: { name: string; type: string } } {
  const { report } = kept;
  switch (destination.kind) {
    case "server":
      return { content: JSON.stringify(annotationOf(report), null, 2) };
    case "mail":
    case "clipboard":
      return { content: mailBody(report, mailWords(report)) };
    case "file":
      return fileFor(kept, destination.format);
  }
}

function fileFor(kept: KeptReport, format: "json-ld" | "csv" | "claim-review") {
  const { report } = kept;
  const inWords = (reason: keyof typeof REASON) => text(REASON[reason]);
  switch (format) {
    case "json-ld":
      return {
        content: JSON.stringify(annotationPage([report]), null, 2),
        file: { name: "claimscope-report.jsonld", type: "application/ld+json" },
      };
    case "csv":
      return { content: reportsAsCsv([kept]), file: { name: "claimscope-report.csv", type: "text/csv" } };
    case "claim-review":
      return {
        content: JSON.stringify(claimReviews([report], inWords), null, 2),
        file: { name: "claimscope-claim-review.json", type: "application/ld+json" },
      };
  }
}
