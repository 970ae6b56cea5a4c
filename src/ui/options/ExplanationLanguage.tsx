import type { Settings } from "#storage/settings.ts";
import { language, text } from "../text.ts";
import { FixedNote } from "./FixedNote.tsx";
import type { SettingsInUse } from "./use-settings.ts";

/** Languages that findings were translated into: those of assets/claims. */
const TRANSLATED = ["en", "nl", "de", "fr", "es", "ru", "uk"];

/** The language in which findings are explained, in the card and in the popup. */
export function ExplanationLanguage({ settings, isFixed, change }: SettingsInUse & { settings: Settings }) {
  return (
    <section id="language">
      <h2>{text("explainTitle")}</h2>
      <label class="field">
        {text("explainLabel")}
        <select
          disabled={isFixed("explanations")}
          value={settings.explanations}
          onChange={(event) => change({ explanations: event.currentTarget.value })}
        >
          <option value="interface">{text("explainInterface", nameOf(language(), language()))}</option>
          <option value="article">{text("explainArticle")}</option>
          {TRANSLATED.map((code) => (
            <option key={code} value={code} lang={code}>
              {nameOf(code, code)}
            </option>
          ))}
        </select>
      </label>
      {isFixed("explanations") && <FixedNote />}
    </section>
  );
}

/** A language's name, in a language. */
function nameOf(code: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: "language" }).of(code) ?? code;
}
