import { useRef, useState } from "preact/hooks";
import { MAX_FILE_BYTES } from "#claims/packs/limits.ts";
import type { Answer } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { text } from "../text.ts";
import { PackLook } from "./PackLook.tsx";

/** A file that was chosen, and what it was found to be. */
export type Chosen = { file: string; source: string; look: Answer<"look-at-pack"> };

/** Takes a file, shows what is in it or what would change, and adds it only after that. */
export function AddPack({ onDone }: { onDone: (words: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [progress, setProgress] = useState("");
  const close = (): void => {
    setChosen(null);
    setProgress("");
    if (input.current) input.current.value = "";
    input.current?.focus();
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setChosen(null);
    setProgress(text("packLook"));
    try {
      // A file that is too large is told from its beginning.
      const source = await file.slice(0, MAX_FILE_BYTES + 1).text();
      setChosen({ file: file.name, source, look: await send("look-at-pack", { source }) });
      setProgress("");
    } catch (error) {
      setProgress(failureWords(error));
    }
  };
  const save = async ({ file, source, look }: Chosen): Promise<void> => {
    if (look.kind === "refused") return;
    try {
      const problems = await send("save-pack", { source });
      if (problems.length > 0) return setChosen({ file, source, look: { kind: "refused", problems } });
      close();
      onDone(text(look.before ? "packUpdated" : "packAdded", look.pack.name));
    } catch (error) {
      setProgress(failureWords(error));
    }
  };
  return (
    <div>
      <h3>{text("packsAdd")}</h3>
      <label class="field">
        {text("packsFile")}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      <p role="status">{progress}</p>
      {chosen && <PackLook key={chosen.look.kind} chosen={chosen} onSave={() => void save(chosen)} onCancel={close} />}
    </div>
  );
}
