import type { CheckedClaim, Reason, Silence } from "#check/article-check.ts";

const ROLE_WORDS: Record<Reason["role"], string> = {
  subject: "what",
  relation: "does",
  quantity: "to",
  object: "of",
  people: "in",
  condition: "at",
  negation: "denied by",
  hedge: "careful by",
  denial: "called wrong by",
  attribution: "reported by",
};
const SAYS_WORDS: Readonly<Record<string, string>> = {
  raises: "that it raises it",
  lowers: "that it lowers it",
  none: "that it makes no difference",
  affects: "that it changes it, up or down",
  "not-raises": "that it does not raise it",
  "not-lowers": "that it does not lower it",
  holds: "that it is so",
  fails: "that it is not so",
  open: "that this is not known",
};
const SHOWS_WORDS: Readonly<Record<string, string>> = {
  ...SAYS_WORDS,
  mixed: "results that contradict each other",
  unclear: "too little to tell",
};
const SILENCE_WORDS: Record<Silence, string> = {
  "nothing-known": "it names nothing that the claim set knows",
  "nothing-related": "no finding in the claim set is about two things that were recognised in it",
  "not-read": "it names things that a finding is about, but what it says of them could not be read for certain",
  "not-asserted": "it does not put this forward itself: it asks, plans, quotes, tells of the past, or sets a condition",
  "no-answer":
    "no finding answers it as it stands: it is about another quantity, other people or another dose, or evidence is too weak to speak against it",
};
const COLUMN = Math.max(...Object.values(ROLE_WORDS).map(({ length }) => length));

/** Lines that tell why a claim got its verdict, or none. */
export function explainClaim({ reasons, reading, silence }: CheckedClaim): string[] {
  if (silence) return [`No verdict: ${SILENCE_WORDS[silence]}.`];
  if (!reading) return [];
  const words = reasons.map(
    ({ role, text, means }) => `${ROLE_WORDS[role].padEnd(COLUMN)}  “${text}”${means ? `  (${means})` : ""}`,
  );
  const manner = [reading.careful && "carefully", reading.oneStudy && "of one study"].filter((part) => part);
  return [
    "Why this verdict:",
    ...words.map((line) => `  ${line}`),
    `The sentence says ${manner.length > 0 ? `(${manner.join(", ")}) ` : ""}${SAYS_WORDS[reading.says] ?? reading.says}.`,
    `Evidence shows ${SHOWS_WORDS[reading.shows] ?? reading.shows}.`,
  ];
}
