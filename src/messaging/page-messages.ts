import type { CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import { CITED_SAYS, NOTES, RESTS_ON, VERDICTS } from "#check/verdicts.ts";
import { isRecord } from "./envelope.ts";
import type { Answer, Ask } from "./protocol.ts";

/*
 * What a content script receives, read by hand: the schemas' library is a quarter of all that may be loaded into a page.
 * Nothing here comes from the page; the other side is always another part of this extension, and reads by the schemas.
 * A test holds these against the schemas.
 */

/** Throws where the answer to `read-copy` has not its form. */
export function readCopyAnswer(value: unknown): Answer<"read-copy"> {
  const isNumbers = (list: unknown) => isListOf(list, Number.isInteger);
  if (!isRecord(value) || !isNumbers(value["runs"]) || !isListOf(value["shown"], isNumbers))
    throw new Error("malformed reading");
  const { article } = value;
  if (article !== null && !(isRecord(article) && isText(article["text"]))) throw new Error("malformed article");
  return value as Answer<"read-copy">;
}

/** Throws where the answer to `check-article` has not its form. */
export function readCheckAnswer(value: unknown): Answer<"check-article"> {
  if (!isRecord(value) || !isCheck(value["check"]) || !isFindings(value["findings"]))
    throw new Error("malformed check");
  return value as Answer<"check-article">;
}

/** Throws where the answer to `save-report` does not name the report that was stored. */
export function readSaveAnswer(value: unknown): Answer<"save-report"> {
  if (!isRecord(value) || typeof value["id"] !== "string") throw new Error("malformed answer");
  return { id: value["id"], sending: value["sending"] === true };
}

/** Throws where the answer to `open-desk` has not its form. */
export function readDeskAnswer(value: unknown): Answer<"open-desk"> {
  if (!isRecord(value) || !isListOf(value["begun"], isBegun) || !isTextOrNull(value["server"]))
    throw new Error("malformed desk");
  return value as Answer<"open-desk">;
}

function isBegun(value: unknown): boolean {
  if (!isRecord(value) || !isText(value["id"]) || !isRecord(value["draft"])) return false;
  const { about, source, comment, correction, citedSource, reason } = value["draft"];
  return [about, source, comment, correction, citedSource].every(isText) && isTextOrNull(reason);
}

/** The number of the reference that `open-report` asks to report on, if it does. */
export function readOpenAsk(value: unknown): Ask<"open-report"> {
  const reference = isRecord(value) ? value["reference"] : undefined;
  return Number.isInteger(reference) ? { reference: reference as number } : undefined;
}

/** What the popup asks with `page-state`. */
export function readStateAsk(value: unknown): Ask<"page-state"> {
  return { again: isRecord(value) && value["again"] === true };
}

/** Throws where `show-passage` does not say which. */
export function readPassageAsk(value: unknown): Ask<"show-passage"> {
  if (!isRecord(value) || !isSpan(value)) throw new Error("no passage");
  return { start: value["start"] as number, end: value["end"] as number };
}

/** Which way `walk` asks to go; forwards where it does not say. */
export function readWalkAsk(value: unknown): Ask<"walk"> {
  return { direction: isRecord(value) && value["direction"] === -1 ? -1 : 1 };
}

function isCheck(value: unknown): boolean {
  if (!isRecord(value) || !Number.isInteger(value["sentences"]) || !isRecord(value["claimSet"])) return false;
  return (
    typeof value["claimSet"]["version"] === "string" &&
    isListOf(value["claims"], isClaim) &&
    isListOf(value["details"], isDetail) &&
    isListOf(value["references"], isReference) &&
    isListOf(value["notedCitations"], isMarker)
  );
}

function isClaim(value: unknown): value is CheckedClaim {
  if (!isRecord(value) || !isSpan(value) || typeof value["text"] !== "string") return false;
  const { verdict, note, claim, certainty, evidence, pack, restsOn } = value;
  const isKnown =
    (verdict === null || VERDICTS.some((name) => name === verdict)) &&
    (restsOn === null || RESTS_ON.some((name) => name === restsOn)) &&
    (note === null || NOTES.some((name) => name === note));
  const isSigned = pack === null || (isRecord(pack) && isText(pack["name"]) && isText(pack["publisher"]));
  const isExplained =
    isTextOrNull(value["silence"]) && isListOf(value["reasons"], isReason) && isListOf(value["cited"], isCited);
  return (
    isKnown && isSigned && isExplained && isTextOrNull(claim) && isTextOrNull(certainty) && isListOf(evidence, isText)
  );
}

function isCited(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value["reference"]) && CITED_SAYS.some((name) => name === value["says"]);
}

function isReason(value: unknown): boolean {
  return isRecord(value) && isText(value["text"]) && isText(value["role"]);
}

function isDetail(value: unknown): value is Detail {
  if (!isRecord(value) || !isSpan(value)) return false;
  const { study, kind, found, expected, status } = value;
  return [study, kind, found, expected].every(isText) && (status === "agrees" || status === "differs");
}

function isReference(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value["number"]) && isText(value["text"]) && isTextOrNull(value["status"]);
}

function isMarker(value: unknown): boolean {
  return isRecord(value) && isSpan(value) && isListOf(value["references"], Number.isInteger);
}

function isFindings(value: unknown): value is Findings {
  if (!isRecord(value) || !isRecord(value["claims"]) || !isRecord(value["evidence"])) return false;
  const isStatement = (claim: unknown) =>
    isRecord(claim) &&
    [claim["statement"], claim["explanation"], claim["reviewed"]].every(isText) &&
    isListOf(claim["exceptions"], isText);
  const isWork = (work: unknown) =>
    isRecord(work) &&
    [work["title"], work["authors"], work["journal"], work["design"]].every(isText) &&
    isEffect(work["effect"]);
  return Object.values(value["claims"]).every(isStatement) && Object.values(value["evidence"]).every(isWork);
}

function isEffect(value: unknown): boolean {
  if (value === null) return true;
  return isRecord(value) && isText(value["of"]) && isText(value["measure"]) && typeof value["value"] === "number";
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isSpan({ start, end }: Record<string, unknown>): boolean {
  return Number.isInteger(start) && Number.isInteger(end);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}
