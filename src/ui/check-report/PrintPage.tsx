import { useEffect } from "preact/hooks";
import { text } from "../text.ts";
import { CheckReport } from "./CheckReport.tsx";
import type { SavedCheck } from "./saved-check.ts";

/** The report, which asks for the printer as soon as it is there. Null: it was shown before, and is not kept. */
export function PrintPage({ saved }: { saved: SavedCheck | null }) {
  useEffect(() => {
    if (saved) window.print();
  }, [saved]);
  if (!saved) return <main>{text("printGone")}</main>;
  return (
    <>
      <header class="on-screen">
        <button type="button" class="primary" onClick={() => window.print()}>
          {text("print")}
        </button>
      </header>
      <CheckReport saved={saved} />
    </>
  );
}
