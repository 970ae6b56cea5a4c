import { text } from "../text.ts";
import type { Chosen } from "./AddPack.tsx";
import { FileLook } from "./FileLook.tsx";
import { PackFacts } from "./PackFacts.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { packChanges, packFacts } from "./pack-facts.ts";

interface PackLookProps {
  chosen: Chosen;
  onSave: () => void;
  onCancel: () => void;
}

/** What a chosen file is: all that is the matter with it, what it holds, or what it would change. */
export function PackLook({ chosen: { file, look }, onSave, onCancel }: PackLookProps) {
  if (look.kind === "refused") {
    return (
      <FileLook heading="h4" title={text("packRefused", file)} offer={null}>
        <ProblemList problems={look.problems} />
      </FileLook>
    );
  }
  const { pack, before } = look;
  return (
    <FileLook
      heading="h4"
      title={text(before ? "packReadyUpdate" : "packReady", pack.name)}
      offer={{ words: text(before ? "packUpdateYes" : "packAddYes"), onTake: onSave, onCancel }}
    >
      <PackFacts facts={before ? packChanges(before, pack) : packFacts(pack)} />
    </FileLook>
  );
}
