import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES, messagesOf } from "./use-locale.ts";

const english = messagesOf("en");
const keys = Object.keys(english);
const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
const forms = (text: string) => text.split(" | ");
/** The stores take no longer one. */
const LONGEST_DESCRIPTION = 132;

/** Words that call a sentence a lie, or order the reader about. */
const HARSH: Record<string, RegExp> = {
  en: /\b(false|untrue|lie|should take|you should|you must)\b/i,
  nl: /\b(onwaar|leugen|nep|u moet)\b/i,
  de: /\b(falsch|unwahr|gelogen|lüge|sie müssen|sie sollten)\b/i,
  fr: /\b(faux|fausse|mensonge|vous devez|vous devriez)(?!\p{L})/iu,
  es: /\b(falso|falsa|mentira|usted debe|debería tomar)\b/i,
  ru: /(?<!\p{L})(ложь|ложн|неправда|вы должны|вам следует)/iu,
  uk: /(?<!\p{L})(брехня|брехлив|неправда|ви повинні|ви мусите|вам слід)/iu,
};

/** How many forms a text needs in which a number stands: as many as whole numbers up to a thousand ask for. */
function formsOf(locale: string): number {
  const rules = new Intl.PluralRules(locale);
  return new Set(Array.from({ length: 1_001 }, (_, count) => rules.select(count))).size;
}

describe("the interface", () => {
  test("speaks every language in which articles are read", () => {
    const read = readdirSync("assets/lexicon/cues").map((file) => basename(file, ".yaml"));
    expect([...LOCALES].sort()).toEqual(read.sort());
  });
});

describe.each(LOCALES)("the texts in %s", (locale) => {
  const messages = messagesOf(locale);

  test("have the same names in the same order as the English ones", () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  test("take the same parts as the English ones in each of their forms, and none is empty", () => {
    const odd = keys.filter((key) => {
      const wanted = places(english[key] ?? "");
      return forms(messages[key] ?? "").some((form) => form.trim() === "" || places(form).join() !== wanted.join());
    });
    expect(odd).toEqual([]);
  });

  test("have a form for every kind of number where English has two", () => {
    const counted = keys.filter((key) => forms(english[key] ?? "").length > 1);
    expect(counted.filter((key) => forms(messages[key] ?? "").length !== formsOf(locale))).toEqual([]);
    const plain = keys.filter((key) => !counted.includes(key));
    expect(plain.filter((key) => forms(messages[key] ?? "").length !== 1)).toEqual([]);
  });

  test("say which language they are in", () => {
    expect(messages["languageCode"]).toBe(locale);
    expect(["ltr", "rtl"]).toContain(messages["languageDirection"]);
  });

  test("were not left in English, save for names", () => {
    const sentences = keys.filter((key) => (english[key]?.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length > 2);
    expect(locale === "en" ? [] : sentences.filter((key) => messages[key] === english[key])).toEqual([]);
  });

  test("never call a sentence false, nor tell the reader what to do about their health", () => {
    expect(HARSH[locale]).toBeDefined();
    expect(Object.values(messages).filter((text) => HARSH[locale]?.test(text))).toEqual([]);
  });

  test("describe the extension within the stores' length", () => {
    expect(messages["extensionDescription"]?.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});

describe("the names of texts", () => {
  const sources = globSync("{src,entrypoints}/**/*.{ts,tsx,html}").map((file) => readFileSync(file, "utf8"));
  const code = [...sources, readFileSync("wxt.config.ts", "utf8")].join("\n");

  test("are each used somewhere", () => {
    const said = new Set([...code.matchAll(/"(?:__MSG_)?(\w+?)(?:__)?"/g)].map(([, name]) => name));
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });

  test("exist wherever one is asked for", () => {
    const asked = [...code.matchAll(/\b(?:text|counted)\(\s*"(\w+)"|__MSG_(\w+)__/g)];
    expect(asked.length).toBeGreaterThan(100);
    expect(
      asked.map(([, called, inManifest]) => called ?? inManifest ?? "").filter((key) => !(key in english)),
    ).toEqual([]);
  });
});
