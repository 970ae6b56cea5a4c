import type { Answer } from "#claims/verdict.ts";

export type { ClaimSet } from "#claims/claim-set.ts";
/** A way to give one sentence a verdict; null where it gives none. */
export type Peer = (text: string) => { claim: string; verdict: Answer | null } | null;
/** Names in small letters with the concept that each stands for. */
export type Labelled = ReadonlyMap<string, string>;
