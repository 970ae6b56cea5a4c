/**
 * Numbers of trial registries, as the WHO's search portal lists them: each begins with the registry's own letters, but for those of the
 * European Union, which are told by what stands around them.
 */
const REGISTERED = [
  "NCT\\d{8}",
  "ISRCTN\\d{8}",
  "ChiCTR(?:-[A-Z]{2,4}-)?\\d{8,10}",
  "ACTRN\\d{14}",
  "DRKS\\d{8}",
  "UMIN\\d{9}",
  "jRCT[a-z]?\\d{9,10}",
  "CTRI\\/\\d{4}\\/\\d{2,3}\\/\\d{6}",
  "IRCT\\d{8,14}N\\d{1,3}",
  "KCT\\d{7}",
  "PACTR\\d{15,16}",
  "TCTR\\d{11}",
  "RBR-[a-z0-9]{6,7}",
  "NTR\\d{2,5}",
  "RPCEC\\d{8}",
];
const NUMBER = new RegExp(`(?:^|[^a-z0-9])(${REGISTERED.join("|")})(?![a-z0-9])`, "i");
/** How the letters are written, where that is not all in capitals. */
const SPELLINGS: [RegExp, string][] = [
  [/^CHICTR/, "ChiCTR"],
  [/^JRCT/, "jRCT"],
];
const EUDRACT =
  /(\d{4}-\d{6}-\d{2})(?!\d)(?<=(?:eudra\W?ct|clinicaltrialsregister\.eu|euctr)\D{0,80}\d{4}-\d{6}-\d{2})/i;
/** Of the register that follows EudraCT; its numbers end in the version of the application. */
const EU_CT = /(?:^|[^\d-])(20\d\d-5\d{5}-\d{2})-\d{2}(?![\d-])/;

/** The registration number of a trial in a link or in words; the first counts, null where there is none. */
export function trialNumber(text: string): string | null {
  const number = text.match(NUMBER)?.[1]?.toUpperCase();
  if (number === undefined) return text.match(EUDRACT)?.[1] ?? text.match(EU_CT)?.[1] ?? null;
  return SPELLINGS.reduce((spelt, [letters, spelling]) => spelt.replace(letters, spelling), number);
}
