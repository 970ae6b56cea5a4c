import { readFileSync, readdirSync, existsSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod/mini";
import { ClaimFile } from "../src/claims/claim.ts";
import { EvidenceFile } from "../src/claims/evidence.ts";
import { ConceptFile } from "../src/claims/concept.ts";
const dir = new URL("../assets/", import.meta.url).pathname;
const load = (d: string, s: any, k: string) => existsSync(dir + d) ? readdirSync(dir + d).filter(f=>f.endsWith(".yaml")).flatMap(f => { const r = s.safeParse(parse(readFileSync(`${dir}${d}/${f}`, "utf8"))); if (!r.success) { console.log(`${d}/${f}`, z.prettifyError(r.error)); return []; } return (r.data as any)[k].map((x:any)=>({...x, file:`${d}/${f}`})); }) : [];
const claims = load("claims", ClaimFile, "claims"), ev = load("evidence", EvidenceFile, "evidence"), co = load("lexicon/concepts", ConceptFile, "concepts");
const dup = (l: any[], w: string) => { const seen = new Map(); for (const x of l) { if (seen.has(x.id)) console.log(`duplicate ${w} ${x.id}: ${seen.get(x.id)} and ${x.file}`); seen.set(x.id, x.file); } return new Set(seen.keys()); };
const ci = dup(co, "concept"), ei = dup(ev, "evidence"); dup(claims, "claim");
const used = new Set(claims.flatMap((c:any)=>c.evidence));
for (const c of claims) { for (const k of [c.subject, c.object, c.population, c.comparator, ...(c.exceptions??[]).map((x:any)=>x.population)]) if (k && !ci.has(k)) console.log(`${c.file} ${c.id}: no concept ${k}`); for (const e of c.evidence) if (!ei.has(e)) console.log(`${c.id}: no evidence ${e}`); }
for (const c of co) for (const p of c.parents ?? []) if (!ci.has(p)) console.log(`${c.file} ${c.id}: no parent ${p}`);
for (const e of ev) if (!used.has(e.id)) console.log(`unused evidence ${e.id} ${e.file}`);
console.log(claims.length, "claims", ev.length, "evidence", co.length, "concepts");
