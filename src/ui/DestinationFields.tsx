import { useId } from "preact/hooks";
import type { Destination } from "#report/destination.ts";
import type { Contacts } from "#report/kept-report.ts";
import { type TextKey, text } from "./text.ts";

type Kind = Destination["kind"];

const KINDS: Record<Kind, TextKey> = {
  mail: "destinationMail",
  server: "destinationServer",
  file: "destinationFile",
  clipboard: "destinationClipboard",
};
const FORMATS: Record<Extract<Destination, { kind: "file" }>["format"], TextKey> = {
  "json-ld": "formatJsonLd",
  csv: "formatCsv",
  "claim-review": "formatClaimReview",
};

interface DestinationFieldsProps {
  value: Destination;
  /** Addresses that the page gave; null where they are not meant for such reports. */
  contacts: Contacts | null;
  onChange: (destination: Destination) => void;
}

/** Of which kind a destination is, and its address. */
export function DestinationFields({ value, contacts, onChange }: DestinationFieldsProps) {
  const name = useId();
  return (
    <>
      <fieldset>
        <legend>{text("destinationLegend")}</legend>
        {Object.entries(KINDS).map(([kind, key]) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name={name}
              value={kind}
              checked={value.kind === kind}
              onChange={() => onChange(emptyOf(kind as Kind, contacts))}
            />
            {text(key)}
          </label>
        ))}
      </fieldset>
      {value.kind === "server" && <ServerFields value={value} onChange={onChange} />}
      {value.kind === "mail" && <MailField value={value} contacts={contacts} onChange={onChange} />}
      {value.kind === "file" && (
        <label class="field">
          {text("fileFormat")}
          <select
            value={value.format}
            onChange={(event) => onChange({ kind: "file", format: event.currentTarget.value as keyof typeof FORMATS })}
          >
            {Object.entries(FORMATS).map(([format, key]) => (
              <option key={format} value={format}>
                {text(key)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function emptyOf(kind: Kind, contacts: Contacts | null): Destination {
  switch (kind) {
    case "server":
      return { kind, url: "", token: "" };
    case "mail":
      return { kind, address: contacts?.emails[0] ?? "" };
    case "file":
      return { kind, format: "json-ld" };
    case "clipboard":
      return { kind };
  }
}

interface FieldsProps<K extends Kind> {
  value: Extract<Destination, { kind: K }>;
  onChange: (destination: Destination) => void;
}

function ServerFields({ value, onChange }: FieldsProps<"server">) {
  return (
    <>
      <label class="field">
        {text("serverAddress")}
        <input
          type="url"
          name="server"
          required
          pattern="https://.+|http://localhost.*"
          maxLength={2_000}
          value={value.url}
          onInput={(event) => onChange({ ...value, url: event.currentTarget.value.trim() })}
        />
      </label>
      <label class="field">
        {text("serverToken")}
        <input
          type="password"
          name="token"
          autocomplete="off"
          maxLength={4_000}
          value={value.token}
          onInput={(event) => onChange({ ...value, token: event.currentTarget.value.trim() })}
        />
      </label>
    </>
  );
}

function MailField({ value, contacts, onChange }: FieldsProps<"mail"> & { contacts: Contacts | null }) {
  const list = useId();
  return (
    <>
      <label class="field">
        {text("mailAddress")}
        <input
          type="text"
          inputMode="email"
          name="address"
          dir="ltr"
          list={list}
          maxLength={320}
          value={value.address}
          onInput={(event) => onChange({ kind: "mail", address: event.currentTarget.value.trim() })}
        />
      </label>
      <datalist id={list}>
        {contacts?.emails.map((address) => (
          <option key={address} value={address} />
        ))}
      </datalist>
      {contacts && contacts.pages.length > 0 && (
        <p class="fine">
          {text("contactPages")}{" "}
          {contacts.pages.map((page) => (
            <a key={page} href={page} target="_blank" rel="noopener noreferrer">
              {page}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
