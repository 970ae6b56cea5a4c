import { journalWords } from "#claims/journals.ts";
import { editDistance } from "#text/edit-distance.ts";
import { parseCount } from "#text/numbers.ts";
import type { Span } from "#text/span.ts";
import type { Token } from "#text/tokens.ts";
import type { Detail } from "../article-check.ts";
import { isSwapped } from "./compare-figures.ts";
import { nextFigure, type Passage } from "./passages.ts";
import { detailAt, isAboutStudy, type Told } from "./told.ts";

const ROMAN: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);
/** Papers appear online up to a year before the year of their volume. */
const ONLINE_FIRST = 1;
const YEAR = /^(?:19|20)\d\d$/;
/** Of a journal's name one word may be misspelt, so long and by so many letters: "Medecine". */
const MIN_NEAR_WORD = 6;
const NEAR_WORD = 2;

/** The journal, word for word; it differs where one long word of its name is misspelt. */
export function journalDetails(told: Told, isJournal: (key: string) => boolean): Detail[] {
  const { journal } = told.study;
  const words = journalWords(journal);
  const found = told.passages.flatMap((passage) => namesAlike(passage, journal, words, told.text));
  const exact = found.find(({ isExact }) => isExact);
  if (exact) return [detailAt(told, "journal", "agrees", exact, journal)];
  const wrong = found.find(({ key, passage }) => isAboutStudy(told, passage) && !isJournal(key));
  return wrong ? [detailAt(told, "journal", "differs", wrong, journal)] : [];
}

type Name = Span & { passage: Passage; key: string; isExact: boolean };

/** Where a name begins with a capital and is the journal's, or the journal's but for one word. */
function namesAlike(passage: Passage, journal: string, words: readonly string[], text: string): Name[] {
  const names: Name[] = [];
  for (const [index, { form, start }] of passage.tokens.entries()) {
    if (form[0] !== words[0]?.[0] || !CAPITAL.test(text.slice(start, start + LONGEST_LETTER))) continue;
    const name = nameAt(passage, index, journal, words, text);
    if (name) names.push(name);
  }
  return names;
}

const CAPITAL = /^\p{Lu}/u;
/** In UTF-16 units. */
const LONGEST_LETTER = 2;

function nameAt(passage: Passage, index: number, journal: string, words: readonly string[], text: string): Name | null {
  const isOfOneWord = words.length === 1;
  const run = plainRun(passage.tokens, index, words.length);
  if (run.length < words.length) return null;
  const forms = run.map((at) => (passage.tokens[at] as Token).form);
  const [first, last] = [passage.tokens[index] as Token, passage.tokens[run.at(-1) ?? index] as Token];
  const span = { start: first.start, end: last.end, passage, key: forms.join(" ") };
  // Names of one word are everyday words ("Cancer"), but for those in capitals ("JAMA") or with an article.
  if (isOfOneWord && !journal.startsWith("The ") && !isCapitals(text.slice(span.start, span.end))) return null;
  const differing = words.flatMap((word, at) => (forms[at] === word ? [] : [at]));
  const [at, other] = differing;
  if (at === undefined) {
    const isLonger = isOfOneWord && goesOn(passage.tokens, run.at(-1) as number, text);
    return isLonger ? null : { ...span, isExact: true };
  }
  const isNear = !isOfOneWord && other === undefined && isNearWord(forms[at] as string, words[at] as string);
  return isNear ? { ...span, isExact: false } : null;
}

/** Indexes of words in a row; marks inside a name ("Obstetrics & Gynecology") are passed over, sentence marks are not. */
function plainRun(tokens: readonly Token[], index: number, length: number): number[] {
  const run: number[] = [];
  for (let at = index; at < index + 2 * length && run.length < length; at++) {
    const token = tokens[at];
    if (!token || (token.kind === "mark" && !/[&:,]/.test(token.form))) break;
    if (token.kind !== "mark") run.push(at);
  }
  return run;
}

/** True where the name is only the beginning of a longer one: "BMJ | Open", "JAMA | Oncology". */
function goesOn(tokens: readonly Token[], index: number, text: string): boolean {
  const [last, next] = [tokens[index] as Token, tokens[index + 1]];
  return (
    next?.kind === "word" && next.start === last.end + 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end))
  );
}

function isCapitals(name: string): boolean {
  return name.length > 1 && name === name.toUpperCase();
}

function isNearWord(found: string, expected: string): boolean {
  return (
    found.length >= MIN_NEAR_WORD &&
    expected.length >= MIN_NEAR_WORD &&
    found[0] === expected[0] &&
    editDistance(found, expected, NEAR_WORD) <= NEAR_WORD
  );
}

/**
 * The year beside the journal. It differs where a sentence names the journal, says "published" and leans on the study's own
 * reference or names its author, and the article gives the right year, or one beside it, nowhere.
 */
export function yearDetails(told: Told, namesStudy: (passage: Passage) => boolean): Detail[] {
  const { year, journal } = told.study;
  const dated = told.passages.filter((passage) => yearsIn(passage).length > 0);
  if (dated.length === 0) return [];
  const words = journalWords(journal);
  const beside = dated.filter((passage) =>
    namesAlike(passage, journal, words, told.text).some(({ isExact }) => isExact),
  );
  const years = beside.flatMap((passage) => yearsIn(passage).map((token) => ({ token, passage })));
  const right = years.find(({ token }) => Number(token.form) === year);
  if (right) return [detailAt(told, "year", "agrees", right.token, String(year))];
  const [only, other] = years;
  const isSure =
    only &&
    !other &&
    only.passage.roles.has("published") &&
    isAboutStudy(told, only.passage) &&
    namesStudy(only.passage);
  if (!isSure || Math.abs(Number(only.token.form) - year) <= ONLINE_FIRST) return [];
  const isElsewhere = told.passages.some((passage) =>
    yearsIn(passage).some(({ form }) => Math.abs(Number(form) - year) <= ONLINE_FIRST),
  );
  return isElsewhere ? [] : [detailAt(told, "year", "differs", only.token, String(year))];
}

function yearsIn({ tokens }: Passage): Token[] {
  return tokens.filter(({ kind, form }) => kind === "number" && YEAR.test(form));
}

const REGISTRATION = /(?<![A-Za-z0-9])(?:NCT|ISRCTN)\d{8}(?!\d)/g;

/** The trial's registration; another one differs where it is the only one and two digits changed places, or one is wrong. */
export function trialDetails(told: Told): Detail[] {
  const { trial } = told.study;
  if (trial === undefined) return [];
  const found = told.passages.flatMap(({ start, end }) =>
    [...told.text.slice(start, end).matchAll(REGISTRATION)].map(({ 0: number, index }) => ({
      number,
      start: start + index,
      end: start + index + number.length,
    })),
  );
  const right = found.find(({ number }) => number === trial);
  if (right) return [detailAt(told, "trial", "agrees", right, trial)];
  const [only] = found;
  return only && new Set(found.map(({ number }) => number)).size === 1 && isNearNumber(only.number, trial)
    ? [detailAt(told, "trial", "differs", only, trial)]
    : [];
}

function isNearNumber(found: string, right: string): boolean {
  return found.length === right.length && (isSwapped(found, right) || editDistance(found, right, 1) <= 1);
}

type StatedPhase = Span & { phase: number; passage: Passage };

/** The phase; it differs where the article speaks of one other phase only, and not of a trial to come or gone by. */
export function phaseDetails(told: Told, words: readonly string[]): Detail[] {
  const { phase } = told.study;
  if (phase === undefined) return [];
  const stated = told.passages.flatMap((passage) => phasesIn(passage, words));
  const right = stated.find((one) => one.phase === phase);
  if (right) return [detailAt(told, "phase", "agrees", right, String(phase))];
  const [only] = stated;
  return only &&
    new Set(stated.map((one) => one.phase)).size === 1 &&
    stated.every(({ passage }) => isAboutStudy(told, passage))
    ? [detailAt(told, "phase", "differs", only, String(phase))]
    : [];
}

/** "Phase 2", "phase IIb", "phase three", "phase II/III". */
function phasesIn(passage: Passage, words: readonly string[]): StatedPhase[] {
  const { tokens } = passage;
  return tokens.flatMap((token, index) => {
    if (!words.includes(token.form)) return [];
    const isJoined = ["/", "–"].includes(tokens[index + 2]?.form ?? "");
    return (isJoined ? [index + 1, index + 3] : [index + 1]).flatMap((at) => phaseAt(passage, at) ?? []);
  });
}

function phaseAt(passage: Passage, index: number): StatedPhase | null {
  const token = passage.tokens[index];
  const figure = nextFigure(passage, index);
  const spelled = figure?.first === index && figure.digits === "" ? figure.readings[0]?.value : undefined;
  const phase = token && (spelled ?? phaseNumber(token.form));
  return token && phase && phase <= 4 ? { start: token.start, end: token.end, phase, passage } : null;
}

function phaseNumber(form: string): number | null {
  return ROMAN.get(form.replace(/[abc]$/, "")) ?? parseCount(form);
}
