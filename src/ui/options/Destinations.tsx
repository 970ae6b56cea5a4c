import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import type { Destination } from "#report/destination.ts";
import { offerForMakers } from "#report/makers-destination.ts";
import { hostPattern, MAKERS } from "#report/recipient.ts";
import { DestinationFields } from "../DestinationFields.tsx";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";

const MAKERS_ADDRESS: string = import.meta.env.CLAIMSCOPE_MAKERS ?? "";

type Chosen = Answer<"list-destinations">[number];

/** Where reports go: for each site what was chosen when one was sent, and where those against a verdict go. */
export function Destinations() {
  const [all, setAll] = useState<Chosen[] | null>(null);
  const [words, setWords] = useState("");
  const load = useCallback(
    (): Promise<void> => send("list-destinations").then(setAll, (error: unknown) => setWords(failureWords(error))),
    [],
  );
  useEffect(() => void load(), [load]);
  const choose = async (recipient: string, destination: Destination | null, done: string): Promise<void> => {
    const said = await send("choose-destination", { recipient, destination }).then(() => done, failureWords);
    await load();
    setWords(said);
  };
  const forget = ({ recipient, destination }: Chosen): void => {
    // A host that is no longer needed by anything is given back.
    if (destination.kind === "server") void giveBack(destination.url, recipient, all ?? []);
    void choose(recipient, null, text("destinationForgotten"));
  };
  const sites = (all ?? []).filter(({ recipient }) => recipient !== MAKERS);
  const makers = all?.find(({ recipient }) => recipient === MAKERS)?.destination ?? null;
  return (
    <section id="destinations">
      <h2>{text("destinationsTitle")}</h2>
      <p>{text("destinationsIntro")}</p>
      {sites.length === 0 && <p>{text("destinationsNone")}</p>}
      <ul class="packs">
        {sites.map((chosen) => (
          <li key={chosen.recipient} class="pack">
            <h3>{chosen.recipient}</h3>
            <p>{destinationWords(chosen.destination)}</p>
            <button type="button" onClick={() => forget(chosen)}>
              {text("destinationForget")}
            </button>
          </li>
        ))}
      </ul>
      {all && (
        <MakersAddress
          key={JSON.stringify(makers)}
          value={makers}
          onChoose={(destination) => void choose(MAKERS, destination, text("makersKept"))}
        />
      )}
      <p role="status" class="outcome">
        {words}
      </p>
    </section>
  );
}

interface MakersAddressProps {
  value: Destination | null;
  onChoose: (destination: Destination) => void;
}

function MakersAddress({ value, onChoose }: MakersAddressProps) {
  const [destination, setDestination] = useState<Destination>(value ?? offerForMakers(MAKERS_ADDRESS));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(destination);
      }}
    >
      <h3>{text("makersTitle")}</h3>
      <p>{text("makersIntro")}</p>
      {MAKERS_ADDRESS === "" && <p>{text("makersNone")}</p>}
      <DestinationFields value={destination} contacts={null} onChange={setDestination} />
      <button type="submit">{text("saveChanges")}</button>
    </form>
  );
}

function destinationWords(destination: Destination): string {
  switch (destination.kind) {
    case "server":
      return text("destinationServerAt", destination.url);
    case "mail":
      return destination.address ? text("destinationMailTo", destination.address) : text("destinationMail");
    case "file":
      return text("destinationFile");
    case "clipboard":
      return text("destinationClipboard");
  }
}

async function giveBack(url: string, recipient: string, all: readonly Chosen[]): Promise<void> {
  const pattern = hostPattern(url);
  const isNeeded = all.some(
    (other) =>
      other.recipient !== recipient &&
      other.destination.kind === "server" &&
      hostPattern(other.destination.url) === pattern,
  );
  if (!isNeeded) await browser.permissions.remove({ origins: [pattern] });
}
