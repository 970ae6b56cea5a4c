import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { send } from "#messaging/send.ts";
import type { Destination } from "#report/destination.ts";
import type { StoredReport } from "#report/kept-report.ts";
import { offerForMakers } from "#report/makers-destination.ts";
import { hostPattern, MAKERS, recipientOf } from "#report/recipient.ts";
import type { Report } from "#report/report.ts";
import { DestinationFields } from "../DestinationFields.tsx";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";
import { SendPreview } from "./SendPreview.tsx";

const MAKERS_ADDRESS: string = import.meta.env.CLAIMSCOPE_MAKERS ?? "";

interface SendReportProps {
  kept: Extract<StoredReport, { kind: "report" }>;
  act: (action: Promise<unknown>, done: string) => void;
  onClose: () => void;
}

/** Where a report is to go, exactly what is received there, and the button that sends it. */
export function SendReport({ kept, act, onClose }: SendReportProps) {
  const { report, contacts } = kept;
  const recipient = recipientOf(report);
  const [destination, setDestination] = useState<Destination | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const first: Destination =
      recipient === MAKERS ? offerForMakers(MAKERS_ADDRESS) : { kind: "mail", address: contacts.emails[0] ?? "" };
    send("destination", { recipient }).then(
      (chosen) => setDestination(chosen ?? first),
      (error: unknown) => setProblem(failureWords(error)),
    );
  }, [recipient, contacts]);
  const post = (event: Event): void => {
    event.preventDefault();
    if (destination?.kind !== "server") return;
    const { url } = destination;
    // Asked first of all: a browser asks the reader only as the immediate answer to a click. What the reader wants is stored
    // meanwhile, because some browsers close this window when they ask.
    const asked = askForHost(url, report);
    const stored = send("choose-destination", { recipient, destination }).then(() =>
      send("send-report", { id: report.id, url }),
    );
    const sent = Promise.all([asked, stored]).then(() => send("run-outbox"));
    act(sent.then(onClose), text("sending"));
  };
  const remember = (): void => {
    if (destination)
      send("choose-destination", { recipient, destination }).catch((error: unknown) => setProblem(failureWords(error)));
  };
  return (
    <form class="send" onSubmit={post}>
      <h4>{recipient === MAKERS ? text("sendToMakers") : text("sendFrom", recipient)}</h4>
      {recipient === MAKERS && MAKERS_ADDRESS === "" && <p class="fine">{text("makersNone")}</p>}
      {destination && (
        <>
          <DestinationFields
            value={destination}
            contacts={report.about === "verdict" ? null : contacts}
            onChange={setDestination}
          />
          <SendPreview kept={kept} destination={destination} onTaken={remember} />
        </>
      )}
      <p role="status" class="problem">
        {problem}
      </p>
      <div class="bar">
        <button type="button" onClick={onClose}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}

/**
 * Asks the reader, where they have not said so before, whether Claimscope may reach a server's host, and in Firefox whether the data of
 * a report may leave. To be called first of all in the answer to a click. Resolves with their answer.
 */
export function askForHost(url: string, { reader }: Pick<Report, "reader">): Promise<boolean> {
  const origins = [hostPattern(url)];
  if (!import.meta.env.FIREFOX) return browser.permissions.request({ origins });
  const collected = ["browsingActivity", "websiteContent", ...(reader ? ["personallyIdentifyingInfo"] : [])];
  return browser.permissions.request({ origins, data_collection: collected } as { origins: string[] });
}
