/** GRADE certainty of evidence, https://gradepro.org/handbook. In a file without schemas, so that the popup stays small. */
export const CERTAINTIES = ["high", "moderate", "low", "very-low"] as const;
