import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { retractionWords } from "../retraction-words.ts";
import { day, text } from "../text.ts";

type Data = Answer<"retraction-data">;

/** What is known of retracted works, how old that is, and where newer data may be fetched: only by the reader's own click, or weekly. */
export function RetractionData() {
  const [data, setData] = useState<Data | null>(null);
  const [words, setWords] = useState("");
  const show = useCallback((loaded: Data): void => {
    setData(loaded);
    // What went wrong with a weekly fetch, in nobody's presence.
    if (loaded.problem !== null) setWords((said) => said || text("retractionsFailed", loaded.problem ?? ""));
  }, []);
  const load = useCallback(
    (): Promise<void> => send("retraction-data").then(show, (error: unknown) => setWords(failureWords(error))),
    [show],
  );
  useEffect(() => void load(), [load]);
  const act = async (progress: string, action: Promise<string>): Promise<void> => {
    setWords(progress);
    setWords(await action.catch(failureWords));
    await load();
  };
  return (
    <section id="retractions">
      <h2>{text("retractionsTitle")}</h2>
      {data && <p>{knownWords(data)}</p>}
      <p>{text("retractionsIntro")}</p>
      {data && <Source key={data.own?.on} data={data} onAct={(progress, action) => void act(progress, action)} />}
      <p role="status" class="outcome">
        {words}
      </p>
    </section>
  );
}

interface SourceProps {
  data: Data;
  onAct: (progress: string, action: Promise<string>) => void;
}

function Source({ data, onAct }: SourceProps) {
  const [address, setAddress] = useState(data.address);
  const update = (event: Event): void => {
    event.preventDefault();
    onAct(
      text("retractionsFetching", address),
      send("update-retractions", { address }).then(({ problem }) =>
        problem === null ? text("retractionsUpdated") : text("retractionsFailed", problem),
      ),
    );
  };
  const choose = (weekly: boolean): void =>
    onAct(
      "",
      send("choose-retractions", { address, weekly }).then(() => ""),
    );
  return (
    <form onSubmit={update}>
      <label class="field">
        {text("retractionsAddress")}
        <input
          type="url"
          required
          pattern="https://.+|http://localhost.*"
          maxLength={2_000}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={data.weekly}
          disabled={address === ""}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {text("retractionsWeekly")}
      </label>
      <div class="bar">
        <button type="submit" class="primary">
          {text("retractionsUpdate")}
        </button>
        {data.own && (
          <button
            type="button"
            onClick={() =>
              onAct(
                "",
                send("forget-retractions").then(() => text("retractionsForgotten")),
              )
            }
          >
            {text("retractionsForget")}
          </button>
        )}
      </div>
    </form>
  );
}

function knownWords({ own, ...known }: Data): string {
  return own ? `${retractionWords(known)} ${text("retractionsFrom", own.from, day(own.on))}` : retractionWords(known);
}
