import { useLayoutEffect, useRef } from "preact/hooks";
import { text } from "../text.ts";
import type { Chosen } from "./AddPack.tsx";
import { PackFacts } from "./PackFacts.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { packChanges, packFacts } from "./pack-facts.ts";

interface PackLookProps {
  chosen: Chosen;
  onSave: () => void;
  onCancel: () => void;
}

/** What a chosen file is: all that is the matter with it, what it holds, or what it would change. Takes the focus, so that it is read out. */
export function PackLook({ chosen: { file, look }, onSave, onCancel }: PackLookProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (look.kind === "refused") {
    return (
      <div class="look refused">
        <h4 ref={heading} tabIndex={-1} dir="auto">
          {text("packRefused", file)}
        </h4>
        <ProblemList problems={look.problems} />
      </div>
    );
  }
  const { pack, before } = look;
  return (
    <div class="look">
      <h4 ref={heading} tabIndex={-1} dir="auto">
        {text(before ? "packReadyUpdate" : "packReady", pack.name)}
      </h4>
      <PackFacts facts={before ? packChanges(before, pack) : packFacts(pack)} />
      <div class="bar">
        <button type="button" class="primary" onClick={onSave}>
          {text(before ? "packUpdateYes" : "packAddYes")}
        </button>
        <button type="button" onClick={onCancel}>
          {text("cancel")}
        </button>
      </div>
    </div>
  );
}
