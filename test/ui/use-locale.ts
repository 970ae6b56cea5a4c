import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { vi } from "vitest";
import { browser } from "wxt/browser";

const FOLDER = "assets/locales";

/** The languages that the interface speaks. */
export const LOCALES = readdirSync(FOLDER).map((file) => basename(file, ".json"));

/** The texts of a language as they ship. */
export function messagesOf(locale: string): Record<string, string> {
  return JSON.parse(readFileSync(`${FOLDER}/${locale}.json`, "utf8"));
}

/** Makes the stand-in for the browser speak a language, as the browser does with the built `_locales`. */
export function useLocale(locale: string): void {
  const messages = messagesOf(locale);
  const fill = (key: string, parts: string | string[] = []) =>
    (messages[key] ?? "").replace(/\$(\d)/g, (_, digit) => [parts].flat()[Number(digit) - 1] ?? "");
  vi.spyOn(browser.i18n, "getMessage").mockImplementation(fill as typeof browser.i18n.getMessage);
}
