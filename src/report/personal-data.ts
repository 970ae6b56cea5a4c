/** Kinds of personal data that a text may hold. */
export type PersonalData = "email" | "phone" | "number";

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}]/u;
/** An international number, or one that begins with a nought and is written in groups: page numbers, years and doses are neither. */
const PHONE = /(?<![\w.,/-])(?:\+\d{1,3}|\(?0\d{1,4}\)?)(?:[ ./-]?\d{2,4}){2,5}(?![\w/-])/;
/** A bank account number (ISO 13616), with or without spaces. */
const ACCOUNT = /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/;
/** Nine digits and more, as identity, insurance and card numbers have; hyphens and spaces between groups. */
const LONG_NUMBER = /(?<![\w.,/-])\d{3,4}[ -]?\d{2,4}[ -]?\d{3,4}(?:[ -]?\d{3,4})?(?![\w/]|[.,]\d)/;
const FEWEST_DIGITS = 9;
/** What looks like a phone number and is none: works, trials and books are named by long numbers. */
const NAMES_A_WORK =
  /\b(?:doi|pmid|pmcid|pmc|isbn|issn|nct|isrctn|eudract|orcid)\b[\s:/]*[\w./-]{0,100}|https?:\/\/\S{0,500}/giu;

/** What kinds of personal data a passage or a comment seems to hold; none where nothing looks like any. Linear in the text. */
export function personalDataIn(text: string): PersonalData[] {
  const plain = text.replace(NAMES_A_WORK, " ");
  const found: PersonalData[] = [];
  if (EMAIL.test(plain)) found.push("email");
  if (PHONE.test(plain)) found.push("phone");
  const digits = LONG_NUMBER.exec(plain)?.[0].replace(/\D/g, "").length ?? 0;
  if (ACCOUNT.test(plain) || (digits >= FEWEST_DIGITS && !found.includes("phone"))) found.push("number");
  return found;
}
