import { useLayoutEffect, useRef } from "preact/hooks";
import { MAKERS } from "#report/recipient.ts";
import { type TextKey, text } from "../text.ts";
import { ProblemList } from "./ProblemList.tsx";
import type { ChosenFile } from "./SettingsFile.tsx";

interface SettingsLookProps {
  chosen: ChosenFile;
  onUse: () => void;
  onCancel: () => void;
}

/** What a settings file would bring, or what is the matter with it. Takes the focus, so that it is read out. */
export function SettingsLook({ chosen: { name, look }, onUse, onCancel }: SettingsLookProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (look.kind === "refused") {
    return (
      <div class="look refused">
        <h3 ref={heading} tabIndex={-1} dir="auto">
          {text("packRefused", name)}
        </h3>
        <ProblemList problems={[look.problem]} />
      </div>
    );
  }
  const counts: [TextKey, number | null][] = [
    ["sitesAllowed", look.allowed],
    ["sitesStopped", look.stopped],
    ["hiddenTitle", look.hidden],
    ["packsTitle", look.packs],
    ["tabReports", look.reports],
  ];
  return (
    <div class="look">
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {text("fileReady", name)}
      </h3>
      <dl class="facts">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd>{count ?? "–"}</dd>
          </div>
        ))}
        <div>
          <dt>{text("retractionsTitle")}</dt>
          <dd dir="auto">{look.retractions || "–"}</dd>
        </div>
        <div>
          <dt>{text("destinationsTitle")}</dt>
          <dd>
            {look.destinations.length === 0
              ? "–"
              : look.destinations.map(({ recipient, to }) => (
                  <div key={recipient} dir="auto">
                    {recipient === MAKERS ? text("makersTitle") : recipient}: {to || "–"}
                  </div>
                ))}
          </dd>
        </div>
      </dl>
      <p>{text("filePermissions")}</p>
      <div class="bar">
        <button type="button" class="primary" onClick={onUse}>
          {text("fileUse")}
        </button>
        <button type="button" onClick={onCancel}>
          {text("cancel")}
        </button>
      </div>
    </div>
  );
}
