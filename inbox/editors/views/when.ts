import { h, type JSX } from "preact";

/** A moment, as people of that language write it; in UTC, since the server does not know where they are. */
export function When({ at, language }: { at: Date; language: string }): JSX.Element {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return h("time", { dateTime: at.toISOString() }, `${format.format(at)} UTC`);
}
