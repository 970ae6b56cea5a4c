import type { ListedPack } from "#claims/packs/stored-pack.ts";
import { DeleteButton } from "../popup/DeleteButton.tsx";
import { text } from "../text.ts";
import { PackFacts } from "./PackFacts.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { packFacts } from "./pack-facts.ts";

/** One pack that was added. */
export function PackItem({ pack, onRemove }: { pack: ListedPack; onRemove: () => void }) {
  return (
    <li class="pack">
      <h3 dir="auto">{pack.name}</h3>
      <PackFacts facts={packFacts(pack)} />
      {pack.problems.length > 0 && (
        <>
          <p class="problem">{text("packBroken")}</p>
          <ProblemList problems={pack.problems} />
        </>
      )}
      <DeleteButton
        label={text("packRemove")}
        question={text("packRemoveQuestion", pack.name)}
        answer={text("packRemove")}
        onDelete={onRemove}
      />
    </li>
  );
}
