import type { Column } from "#binary/columns.ts";
import { DamagedData } from "#binary/damaged-data.ts";
import type { Sections } from "#binary/sections.ts";
import type { ConceptFacts } from "../claim-set.ts";
import type { Concept } from "../concept.ts";
import { Lists } from "./lists.ts";
import { NOT_THERE, StringTable } from "./string-table.ts";
import { Texts } from "./texts.ts";

const NO_OUTCOMES: ReadonlySet<string> = new Set<string>();

/** The concepts of a claim set and how claims relate them. What was asked of a concept once is known from then on. */
export class Concepts {
  private ids: StringTable;
  private types: Column;
  private typeNames: readonly Concept["type"][];
  private parents: Lists;
  /** Claims by their subject, in the order of the set. */
  private claims: Lists;
  /** The object of each claim. */
  private objects: Column;
  private facts = new Map<string, ConceptFacts>();
  private lineages = new Map<string, readonly string[]>();
  private known = new Map<string, ReadonlySet<string>>();

  constructor(sections: Sections) {
    this.ids = new StringTable(sections, "concepts.ids");
    this.types = sections.column("concepts.types");
    this.typeNames = new Texts(sections, "about").json<{ types: Concept["type"][] }>(0).types;
    this.parents = new Lists(sections, "concepts.parents");
    this.claims = new Lists(sections, "concepts.claims");
    this.objects = sections.column("claims.objects");
  }

  *keys(): Generator<string> {
    for (let concept = 0; concept < this.ids.size; concept++) yield this.idOf(concept);
  }

  get(id: string): ConceptFacts | undefined {
    return this.facts.get(id) ?? this.remembered(this.facts, id, (concept) => this.factsOf(id, concept));
  }

  /** The concept and all wider ones, nearest first; one that the set does not know is alone. */
  ancestors(id: string): readonly string[] {
    const known =
      this.lineages.get(id) ?? this.remembered(this.lineages, id, (concept) => this.lineageOf(concept).map(this.idOf));
    return known ?? [id];
  }

  /** Objects of the claims about the concept or a wider one. */
  outcomes(id: string): ReadonlySet<string> {
    const known = this.known.get(id) ?? this.remembered(this.known, id, (concept) => this.outcomesOf(concept));
    return known ?? NO_OUTCOMES;
  }

  /** Numbers of the claims about a subject and an object, in the order of the set. */
  claimsAbout(subject: string, object: string): number[] {
    const [about, on] = [this.ids.indexOf(subject), this.ids.indexOf(object)];
    if (about === NOT_THERE || on === NOT_THERE) return [];
    const claims: number[] = [];
    for (const claim of this.claims.of(about)) if (this.objects[claim] === on) claims.push(claim);
    return claims;
  }

  /** Of a concept that the set does not know nothing is kept: there are as many of those as there are words. */
  private remembered<V>(known: Map<string, V>, id: string, make: (concept: number) => V): V | undefined {
    const concept = this.ids.indexOf(id);
    if (concept === NOT_THERE) return undefined;
    const value = make(concept);
    known.set(id, value);
    return value;
  }

  private factsOf(id: string, concept: number): ConceptFacts {
    const type = this.typeNames[this.types[concept] ?? -1];
    if (type === undefined) throw new DamagedData(`concept "${id}" has no type`);
    return { id, type, parents: Array.from(this.parents.of(concept), this.idOf) };
  }

  private lineageOf(concept: number): number[] {
    const found = new Set([concept]);
    for (const one of found) for (const parent of this.parents.of(one)) found.add(parent);
    return [...found];
  }

  private outcomesOf(concept: number): ReadonlySet<string> {
    const claims = this.lineageOf(concept).flatMap((one) => [...this.claims.of(one)]);
    return new Set(claims.map((claim) => this.objects[claim] ?? NOT_THERE).map(this.idOf));
  }

  private idOf = (concept: number): string => this.ids.at(concept);
}
