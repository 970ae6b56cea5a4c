import { useId } from "preact/hooks";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { counted, text } from "../text.ts";

/** More than ten thousand reports; a file that is longer is another one. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads reports from an exported file, and says how many came. */
export function ImportReports({ onDone }: { onDone: (outcome: string) => void }) {
  const id = useId();
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    onDone(await importedWords(file).catch(failureWords));
  };
  return (
    <label class="button file" for={id}>
      {text("importReports")}
      <input
        id={id}
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        onChange={(event) => {
          const field = event.currentTarget;
          void read(field.files?.[0]).finally(() => {
            // The same file may be read again.
            field.value = "";
          });
        }}
      />
    </label>
  );
}

async function importedWords(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new Error(`${file.name}: ${file.size} bytes`);
  const { added, present, problems } = await send("import-reports", { json: await file.text() });
  const words = [counted("importedCount", added, added)];
  if (present > 0) words.push(counted("importedPresent", present, present));
  if (problems.length > 0) words.push(text("importedProblems", problems.join("; ")));
  return words.join(" ");
}
