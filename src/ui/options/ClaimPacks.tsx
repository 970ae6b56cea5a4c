import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { failureWords, messageOf } from "../failure-words.ts";
import { text } from "../text.ts";
import { AddPack } from "./AddPack.tsx";
import { PackItem } from "./PackItem.tsx";

type Listing =
  | { phase: "loading" }
  | { phase: "failed"; message: string }
  | { phase: "listed"; packs: Answer<"list-packs"> };

/** The claim packs on this device, and what can be done with them. */
export function ClaimPacks() {
  const [listing, setListing] = useState<Listing>({ phase: "loading" });
  const [outcome, setOutcome] = useState("");
  const load = useCallback(async (): Promise<void> => {
    const listed = await send("list-packs").then(
      (packs): Listing => ({ phase: "listed", packs }),
      (error: unknown): Listing => ({ phase: "failed", message: messageOf(error) }),
    );
    setListing(listed);
  }, []);
  useEffect(() => void load(), [load]);
  const done = async (words: string): Promise<void> => {
    await load();
    setOutcome(words);
  };
  const remove = (name: string): void => {
    void send("remove-pack", { name })
      .then(() => text("packRemoved", name), failureWords)
      .then(done);
  };
  return (
    <section id="packs">
      <h2>{text("packsTitle")}</h2>
      <p>{text("packsIntro")}</p>
      <p role="status" class="outcome">
        {outcome}
      </p>
      {listing.phase === "failed" && <p class="problem">{text("packsUnavailable", listing.message)}</p>}
      {listing.phase === "listed" && listing.packs.length === 0 && <p>{text("packsNone")}</p>}
      {listing.phase === "listed" && (
        <ul class="packs">
          {listing.packs.map((pack) => (
            <PackItem key={pack.name} pack={pack} onRemove={() => remove(pack.name)} />
          ))}
        </ul>
      )}
      <AddPack onDone={done} />
    </section>
  );
}
