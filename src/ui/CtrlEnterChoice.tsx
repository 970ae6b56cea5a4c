import type { SiteChoice } from "#storage/site-choice.ts";
import { type TextKey, text } from "./text.ts";

type Answerer = SiteChoice["ctrlEnter"];

const CHOICES: [Answerer, TextKey][] = [
  ["both", "ctrlEnterBoth"],
  ["ours", "ctrlEnterOurs"],
  ["page", "ctrlEnterPage"],
];

interface CtrlEnterChoiceProps {
  legend: string;
  value: Answerer;
  onChange: (value: Answerer) => void;
}

/** Who answers Ctrl+Enter on one site. */
export function CtrlEnterChoice({ legend, value, onChange }: CtrlEnterChoiceProps) {
  return (
    <fieldset class="ctrl-enter">
      <legend>{legend}</legend>
      {CHOICES.map(([answerer, key]) => (
        <label key={answerer} class="choice">
          <input type="radio" name="ctrl-enter" checked={value === answerer} onChange={() => onChange(answerer)} />
          {text(key)}
        </label>
      ))}
    </fieldset>
  );
}
