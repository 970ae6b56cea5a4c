import { MAKERS } from "#report/recipient.ts";
import { type TextKey, text } from "../text.ts";
import { FileLook } from "./FileLook.tsx";
import { ProblemList } from "./ProblemList.tsx";
import type { ChosenFile } from "./SettingsFile.tsx";

interface SettingsLookProps {
  chosen: ChosenFile;
  onUse: () => void;
  onCancel: () => void;
}

/** What a settings file would bring, or what is the matter with it. */
export function SettingsLook({ chosen: { name, look }, onUse, onCancel }: SettingsLookProps) {
  if (look.kind === "refused") {
    return (
      <FileLook heading="h3" title={text("packRefused", name)} offer={null}>
        <ProblemList problems={[look.problem]} />
      </FileLook>
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
    <FileLook heading="h3" title={text("fileReady", name)} offer={{ words: text("fileUse"), onTake: onUse, onCancel }}>
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
    </FileLook>
  );
}
