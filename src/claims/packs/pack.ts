import * as z from "zod/mini";
import { Claim, LanguageCode, TranslationFile } from "../claim.ts";
import { Concept, PlainLabels } from "../concept.ts";
import { Evidence } from "../evidence.ts";

/** The longest names, in UTF-16 units: they stand beside every verdict that the pack gives. */
const MAX_NAME = 60;
const MAX_VERSION = 20;
const MAX_URL = 200;

const Name = z.string().check(z.minLength(2), z.maxLength(MAX_NAME));

/** One file of claims that somebody adds to those that ship; docs/claim-packs.md says how to write one. */
export const Pack = z.strictObject({
  /** For editors that complete and check the file. */
  $schema: z.optional(z.string()),
  /** Also what tells one pack from another: a pack of the same name takes the place of the older one. */
  name: Name,
  publisher: Name,
  /** Digits, letters, points and hyphens, as in `1.2.0` or `2026-11`. */
  version: z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/), z.maxLength(MAX_VERSION)),
  /** Where the pack comes from; an `https` address. It is shown, and never asked for anything. */
  url: z.optional(z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+(\/[\x21-\x7e]*)?$/), z.maxLength(MAX_URL))),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  /** Concepts of the pack's own. Those that ship are named by their ids and not given again. */
  concepts: z.array(Concept),
  /** Labels by language and concept; also further ones for concepts that ship. No shorthands, no gaps. */
  labels: z.record(LanguageCode, PlainLabels),
  /** The words of the claims in other languages, by language and claim. */
  translations: z.optional(z.record(LanguageCode, TranslationFile.shape.claims)),
});
export type Pack = z.infer<typeof Pack>;
