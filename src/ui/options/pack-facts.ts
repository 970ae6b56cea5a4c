import type { ListedPack, PackSummary } from "#claims/packs/stored-pack.ts";
import { day, language, type TextKey, text } from "../text.ts";

type Fact = [label: TextKey, value: string];

/** What is told of a pack, in rows. */
export function packFacts(pack: PackSummary | ListedPack): Fact[] {
  const { publisher, version, claims, evidence, languages, url } = pack;
  const facts: Fact[] = [
    ["packPublisher", publisher],
    ["packVersion", version],
    ["packClaims", number(claims)],
    ["packSources", number(evidence)],
    ["packLanguages", languageNames(languages)],
    ["packAddress", url ?? ""],
    ["packDate", "added" in pack ? day(pack.added) : ""],
  ];
  return facts.filter(([, value]) => value !== "");
}

/** The rows in which a pack and its update differ, each with both values; the version always. */
export function packChanges(before: PackSummary, after: PackSummary): Fact[] {
  const old = new Map(packFacts({ ...before, added: "" }));
  const next = new Map(packFacts(after));
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((label): Fact[] => {
    const [was, is] = [old.get(label) ?? "–", next.get(label) ?? "–"];
    return was !== is || label === "packVersion" ? [[label, text("packChange", was, is)]] : [];
  });
}

function number(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

function languageNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames([language()], { type: "language" });
  return codes.map((code) => names.of(code) ?? code).join(", ");
}
