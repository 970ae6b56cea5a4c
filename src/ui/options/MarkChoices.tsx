import { VERDICTS } from "#check/verdicts.ts";
import { type Markable, type Settings, STRENGTHS, type Strength } from "#storage/settings.ts";
import { LineSample } from "../LineSample.tsx";
import { type TextKey, text } from "../text.ts";
import { verdictName } from "../verdict-words.ts";
import { FixedNote } from "./FixedNote.tsx";
import type { SettingsInUse } from "./use-settings.ts";

const STRENGTH_NAMES: Record<Strength, TextKey> = {
  subtle: "strengthSubtle",
  normal: "strengthNormal",
  strong: "strengthStrong",
};

/** Which verdicts are marked in the page, and how strongly. */
export function MarkChoices({ settings, isFixed, change }: SettingsInUse & { settings: Settings }) {
  return (
    <section id="marks">
      <h2>{text("marksTitle")}</h2>
      <p>{text("marksIntro")}</p>
      <fieldset disabled={isFixed("unmarked")}>
        <legend>{text("marksWhich")}</legend>
        {VERDICTS.map((verdict) => (
          <KindChoice key={verdict} kind={verdict} name={verdictName(verdict)} settings={settings} onChange={change} />
        ))}
        <KindChoice kind="differs" name={text("detailHeading")} settings={settings} onChange={change} />
        <KindChoice kind="noted" name={text("citedHeading")} settings={settings} onChange={change} />
        {isFixed("unmarked") && <FixedNote />}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          disabled={isFixed("showUnknown")}
          checked={settings.showUnknown}
          onChange={(event) => change({ showUnknown: event.currentTarget.checked })}
        />
        <LineSample verdict={null} /> {text("settingUnknown")}
      </label>
      {isFixed("showUnknown") && <FixedNote />}
      <fieldset disabled={isFixed("strength")}>
        <legend>{text("marksStrength")}</legend>
        {STRENGTHS.map((strength) => (
          <label key={strength} class="choice">
            <input
              type="radio"
              name="strength"
              checked={settings.strength === strength}
              onChange={() => change({ strength })}
            />
            <span class={`strength-${strength}`}>
              <LineSample verdict="supported" /> <LineSample verdict="refuted" />
            </span>{" "}
            {text(STRENGTH_NAMES[strength])}
          </label>
        ))}
        {isFixed("strength") && <FixedNote />}
      </fieldset>
    </section>
  );
}

interface KindChoiceProps {
  kind: Markable;
  name: string;
  settings: Settings;
  onChange: SettingsInUse["change"];
}

function KindChoice({ kind, name, settings: { unmarked }, onChange }: KindChoiceProps) {
  const choose = (isMarked: boolean): void => {
    const others = unmarked.filter((other) => other !== kind);
    onChange({ unmarked: isMarked ? others : [...others, kind] });
  };
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={`mark-${kind}`}
        checked={!unmarked.includes(kind)}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <LineSample verdict={kind} /> {name}
    </label>
  );
}
