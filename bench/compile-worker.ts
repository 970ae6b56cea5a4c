// The thread behind compile-apart.ts.
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { compile } from "#claims/compile.ts";
import { writeEvidence } from "#claims/compiled/write-evidence.ts";
import { writeFacts } from "#claims/compiled/write-facts.ts";
import { writeLexicon } from "#claims/compiled/write-lexicon.ts";
import { readClaimSources } from "../src/cli/claim-sources.ts";
import { threadTime } from "./clock.ts";
import type { CompileRequest, EnglishParts } from "./compile-apart.ts";
import { withSynthetic } from "./synthetic-claims.ts";

const { synthetic } = workerData as CompileRequest;
const real = readClaimSources(join(import.meta.dirname, "..", "assets"));
const sources = withSynthetic(real, synthetic?.claims ?? 0, synthetic?.concepts ?? 0);
const start = threadTime();
const { facts, lexicons } = compile(sources, "bench");
const lexicon = lexicons["en"];
if (!lexicon) throw new Error("there is no English lexicon");
const written = { facts: writeFacts(facts), evidence: writeEvidence(facts.evidence), lexicon: writeLexicon(lexicon) };
const seconds = (threadTime() - start) / 1_000;
const encoder = new TextEncoder();
// An article that speaks of no study in the set is matched without the records, which therefore are not weighed.
const json = [{ ...facts, evidence: [] }, lexicon].map((part) => encoder.encode(JSON.stringify(part)));
parentPort?.postMessage({ ...written, json, seconds } satisfies EnglishParts);
