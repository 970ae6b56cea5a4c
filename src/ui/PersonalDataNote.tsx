import { type PersonalData, personalDataIn } from "#report/personal-data.ts";
import { type TextKey, text } from "./text.ts";

const NAME: Record<PersonalData, TextKey> = {
  email: "personalEmail",
  phone: "personalPhone",
  number: "personalNumber",
};

/** Says kindly, where a text seems to hold personal data, that they would go along; nothing where it holds none. */
export function PersonalDataNote({ of }: { of: string }) {
  const kinds = personalDataIn(of);
  const list = kinds.map((kind) => text(NAME[kind])).join(", ");
  return (
    <div role="status" class="personal-data">
      {kinds.length > 0 && <p class="note">{text("personalDataNote", list)}</p>}
    </div>
  );
}
