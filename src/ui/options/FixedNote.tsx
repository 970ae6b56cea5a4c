import { text } from "../text.ts";

/** Says of a setting that cannot be changed who has set it. */
export function FixedNote() {
  return <p class="fine">{text("fixedByInstitution")}</p>;
}
