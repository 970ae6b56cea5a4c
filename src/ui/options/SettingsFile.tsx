import { useRef, useState } from "preact/hooks";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { download } from "../popup/download.ts";
import { text } from "../text.ts";
import { ProblemList } from "./ProblemList.tsx";
import { SettingsLook } from "./SettingsLook.tsx";

/** A file that is longer is another one; the background says so of one that is a little too long. */
const MOST_BYTES = 200 * 1024 * 1024;

export type ChosenFile = { name: string; source: string; look: Answer<"look-at-settings"> };

/** All settings as a file, and from one: what is in it is shown before any of it is used. */
export function SettingsFile() {
  const input = useRef<HTMLInputElement>(null);
  const [withReports, setWithReports] = useState(false);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [words, setWords] = useState("");
  const [problems, setProblems] = useState<string[]>([]);
  const attempt = (action: () => Promise<void>): void => {
    setProblems([]);
    action().catch((error: unknown) => setWords(failureWords(error)));
  };
  const save = async (): Promise<void> => {
    download("claimscope-settings.json", "application/json", await send("export-settings", { withReports }));
    setWords(text("fileExported"));
  };
  const close = (): void => {
    setChosen(null);
    if (input.current) input.current.value = "";
    input.current?.focus();
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setWords("");
    const source = await file.slice(0, MOST_BYTES).text();
    setChosen({ name: file.name, source, look: await send("look-at-settings", { source }) });
  };
  const use = async ({ source }: ChosenFile): Promise<void> => {
    const lacking = await send("use-settings", { source });
    close();
    setProblems(lacking);
    setWords(text("fileUsed"));
  };
  return (
    <section id="file">
      <h2>{text("fileTitle")}</h2>
      <p>{text("fileIntro")}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={withReports}
          onChange={(event) => setWithReports(event.currentTarget.checked)}
        />
        {text("fileWithReports")}
      </label>
      <button type="button" onClick={() => attempt(save)}>
        {text("fileExport")}
      </button>
      <label class="field">
        {text("fileImport")}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            attempt(() => choose(file));
          }}
        />
      </label>
      <p role="status" class="outcome">
        {words}
      </p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {chosen && (
        <SettingsLook
          key={chosen.look.kind}
          chosen={chosen}
          onUse={() => attempt(() => use(chosen))}
          onCancel={close}
        />
      )}
    </section>
  );
}
