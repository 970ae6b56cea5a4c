import { useId } from "preact/hooks";
import { text } from "./text.ts";

/** From so many characters before the end on, how many are left is read out as well. */
const NEAR_THE_END = 100;

interface CountedFieldProps {
  name: string;
  label: string;
  value: string;
  most: number;
  /** Height in lines; 1 for a field of one line. */
  rows: number;
  hint?: string;
  onInput: (value: string) => void;
}

/** A text field that counts its characters. */
export function CountedField({ name, label, value, most, rows, hint, onInput }: CountedFieldProps) {
  const [id, count] = [useId(), useId()];
  const shared = {
    id,
    name,
    dir: "auto" as const,
    maxLength: most,
    value,
    "aria-describedby": count,
    ...(hint !== undefined && { placeholder: hint }),
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      <span id={count} class="count fine" aria-live={most - value.length <= NEAR_THE_END ? "polite" : "off"}>
        {text("characterCount", value.length, most)}
      </span>
    </div>
  );
}
