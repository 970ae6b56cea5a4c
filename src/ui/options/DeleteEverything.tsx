import { useState } from "preact/hooks";
import { send } from "#messaging/send.ts";
import { failureWords } from "../failure-words.ts";
import { DeleteButton } from "../popup/DeleteButton.tsx";
import { text } from "../text.ts";

/** Deletes all that Claimscope keeps in this browser, after a question. `onDone` is called when everything is gone. */
export function DeleteEverything({ onDone }: { onDone: () => void }) {
  const [words, setWords] = useState("");
  const remove = async (): Promise<void> => {
    setWords(await send("delete-everything").then(() => text("deleteAllDone"), failureWords));
    onDone();
  };
  return (
    <section id="delete">
      <h2>{text("deleteAllTitle")}</h2>
      <p>{text("deleteAllIntro")}</p>
      <DeleteButton
        key={words}
        label={text("deleteAllButton")}
        question={text("deleteAllQuestion")}
        answer={text("deleteAllYes")}
        onDelete={() => void remove()}
      />
      <p role="status" class="outcome">
        {words}
      </p>
    </section>
  );
}
