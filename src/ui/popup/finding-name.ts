import { text } from "../text.ts";
import { verdictName } from "../verdict-words.ts";
import type { FindingKind } from "./sentence-findings.ts";

/** The name of a kind of finding: of its verdict, or of what else was found. */
export function findingName(kind: FindingKind): string {
  if (kind === "differs") return text("detailHeading");
  if (kind === "noted") return text("citedHeading");
  return verdictName(kind === "unknown" ? null : kind);
}
