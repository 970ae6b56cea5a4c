// Claims, evidence and concepts made from a seed: as many as a large claim set may have, of the same build as the real ones.
import type { ClaimSources } from "#claims/compile.ts";
import { randomFrom } from "./health-sentences.ts";

const SEED = 100_000;
const ONSETS = "b br c ch d dr f fl g gr h k l m n p pl r s st t tr v w z".split(" ");
const VOWELS = "a e i o u ae io".split(" ");
const CODAS = ["", "", "", "l", "m", "n", "r", "s", "x"];
const DRUG_ENDINGS = "ab ine ol ate ide one".split(" ");
const DISEASE_ENDINGS = "itis osis emia algia opathy oma".split(" ");
const SECOND_WORDS = "syndrome fever deficiency acid extract therapy".split(" ");
/** So many of a hundred labels are two words. */
const TWO_WORDS = 30;
/** Concepts that stand under one wider one. */
const CHILDREN = 10;
/** The first concepts, which sets of every size have, and of which sentences are made. */
const SHARED = 100;

/** A claim set's sources, and with them so many claims about so many concepts that nobody has heard of. English only. */
export function withSynthetic(real: ClaimSources, claims: number, concepts: number): ClaimSources {
  const names = labels(concepts);
  const made = madeClaims(claims, concepts);
  return {
    ...real,
    translations: [],
    cues: real.cues.filter(({ language }) => language === "en"),
    claims: [...real.claims, { topic: "synthetic", title: "Synthetic", claims: made }],
    evidence: [...real.evidence, { topic: "synthetic", evidence: made.map((_, index) => evidence(index)) }],
    concepts: [...real.concepts, { concepts: names.map((_, index) => concept(index)) }],
    labels: [
      ...real.labels,
      { language: "en", labels: Object.fromEntries(names.map((name, index) => [idOf(index), [name]])) },
    ],
  };
}

/** Sentences about concepts that sets of every size have. */
export function syntheticSentences(count: number): string[] {
  const names = labels(SHARED);
  return Array.from({ length: count }, (_, index) => {
    const { subject, object } = pairOf(index, SHARED);
    const wording = ["lowers the risk of", "causes", "has no effect on", "may help against"][index % 4];
    return `In most people ${names[subject]} ${wording} ${names[object]}, as earlier studies had suggested.`;
  });
}

/** Even concepts are drugs, odd ones diseases. */
function labels(count: number): string[] {
  const random = randomFrom(SEED);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const seen = new Set<string>();
  while (seen.size < count) {
    const word = syllable() + syllable() + pick(seen.size % 2 === 0 ? DRUG_ENDINGS : DISEASE_ENDINGS);
    seen.add(random() * 100 < TWO_WORDS ? `${word} ${pick(SECOND_WORDS)}` : word);
  }
  return [...seen];
}

function idOf(index: number): string {
  return `synthetic-${index}`;
}

function concept(index: number): ClaimSources["concepts"][number]["concepts"][number] {
  // Kinds alternate, so that a wider concept is one of the same kind.
  const wider = Math.floor(index / (2 * CHILDREN)) * 2 + (index % 2);
  return {
    id: idOf(index),
    type: index % 2 === 0 ? "drug" : "disease",
    ...(wider < index ? { parents: [idOf(wider)] } : {}),
  };
}

/** The drug and the disease of a claim; the first claims are the same in sets of every size. */
function pairOf(claim: number, concepts: number): { subject: number; object: number } {
  const [drugs, round] = [concepts / 2, Math.floor((2 * claim) / concepts)];
  const drug = claim % drugs;
  return { subject: 2 * drug, object: 2 * ((drug + 7 * round) % drugs) + 1 };
}

type MadeClaim = ClaimSources["claims"][number]["claims"][number];

function madeClaims(count: number, concepts: number): MadeClaim[] {
  return Array.from({ length: count }, (_, index): MadeClaim => {
    const { subject, object } = pairOf(index, concepts);
    return {
      id: `synthetic-claim-${index}`,
      subject: idOf(subject),
      object: idOf(object),
      relation: "risk",
      shows: (["lowers", "raises", "none"] as const)[index % 3] ?? "none",
      size: { measure: "RR", value: 0.77, low: 0.74, high: 0.8, unit: "per 1 mmol/L" },
      certainty: "high",
      causal: true,
      statement: `The substance number ${subject} changes the chance of the disease number ${object}.`,
      explanation:
        "In large randomised trials there were about a quarter fewer cases than in people who got a placebo.",
      evidence: [`synthetic-evidence-${index}`],
      reviewed: "2026-11-24",
    };
  });
}

function evidence(index: number): ClaimSources["evidence"][number]["evidence"][number] {
  return {
    id: `synthetic-evidence-${index}`,
    title: `Efficacy and safety of substance number ${index}: prospective meta-analysis of data from randomised trials`,
    authors: [`Family${index % 5_000}, Given`, `Other${index % 7_000}, AB`, "Peto, R", "Collins, R"],
    allAuthors: true,
    journal: "The Journal of Synthetic Medicine",
    year: 1990 + (index % 36),
    pmid: String(10_000_000 + index),
    trial: `NCT${10_000_000 + index}`,
    design: "meta-analysis",
    participants: 1_000 + index,
    studies: 14,
    verified: { against: "nothing: it was made for a benchmark", on: "2026-11-24" },
  };
}
