import type { PackName } from "#claims/packs/pack-name.ts";
import { text } from "./text.ts";

/** Who says what stands above, where it is not Claimscope itself: `Says the claim pack “X” by Y.` */
export function PackLine({ pack }: { pack: PackName }) {
  return (
    <span class="pack-line" dir="auto">
      {text("packSays", pack.name, pack.publisher)}
    </span>
  );
}
